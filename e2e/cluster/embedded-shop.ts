import { withDatabase } from './database.ts';
import type { Values } from './helm.ts';
import { type Versions, versions } from './images.ts';
import type { Load } from './load.ts';
import { ingressAddress } from './nodes.ts';
import { shelves } from './replicated-shop.ts';
import { clear, deploy, entryValues, type Shop, shopIn, untilWhole } from './shop.ts';

export interface EmbeddedShop {
  shop: Shop;
  tags: Versions;
  /** Shoppers at these rates each second. */
  load(rates: { browse: number; checkout: number }): Promise<Load>;
}

/** A shop with the chart's own database, for what is no matter of the database. */
export async function startEmbeddedShop(
  name: string,
  say: (line: string) => void,
  values: Values = {},
): Promise<EmbeddedShop> {
  const shop = shopIn(name);
  const tags = await versions(say);
  say('  installing a shop');
  await clear(shop);
  await deploy(shop, {
    ...entryValues(shop, tags.first),
    'database.keepOnUninstall': false,
    'networkPolicies.enabled': true,
    ...values,
  });
  await untilWhole(shop);
  const goods = await withDatabase(shop, 'embedded', shelves);
  return {
    shop,
    tags,
    load: async (rates) => ({
      ...goods,
      ...rates,
      host: shop.host,
      address: await ingressAddress(),
    }),
  };
}
