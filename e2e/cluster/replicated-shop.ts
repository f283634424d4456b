import type { Database } from '@dhakacart/db';
import { stockUp } from '../../performance/storm/stock.ts';
import { withDatabase } from './database.ts';
import { type Versions, versions } from './images.ts';
import type { Load } from './load.ts';
import { ingressAddress } from './nodes.ts';
import {
  clear,
  deploy,
  entryValues,
  replicatedValues,
  type Shop,
  shopIn,
  untilFirstReplicated,
  untilWhole,
} from './shop.ts';

/** A shop on a replicated database, and what shoppers of a load do in it. */
export interface ReplicatedShop {
  shop: Shop;
  tags: Versions;
  /** Brings a version into it by the project's script. */
  deploy(tag: string): Promise<string>;
  /** The load on it by way of a node that is not the one named. */
  load(besides?: string): Promise<Load>;
}

/** Each second. What two cores carry beside the cluster that they carry too. */
const rates = { browse: 20, checkout: 2 };

export async function startReplicatedShop(
  name: string,
  say: (line: string) => void,
): Promise<ReplicatedShop> {
  const shop = shopIn(name);
  const tags = await versions(say);
  say('  installing a shop with a replicated database');
  await clear(shop);
  const values = await replicatedValues();
  const install = (tag: string) => deploy(shop, { ...values, ...entryValues(shop, tag) });
  await install(tags.first);
  await untilWhole(shop);
  await untilFirstReplicated(shop);
  const goods = await withDatabase(shop, 'cnpg', shelves);
  return {
    shop,
    tags,
    deploy: install,
    load: async (besides) => ({
      ...goods,
      ...rates,
      host: shop.host,
      address: await ingressAddress(besides),
    }),
  };
}

/** Enough in stock of thirty variants that no order is refused, and the pages that show them. */
export async function shelves(
  database: Database,
): Promise<{ variants: string[]; paths: string[] }> {
  const variants = await stockUp(database, { variants: 30, onHand: 1_000_000 });
  const { rows } = await database.pool.query<{ slug: string }>(
    'SELECT p.slug FROM products p JOIN variants v ON v.product_id = p.id WHERE v.id = ANY ($1)',
    [variants],
  );
  const paths = rows
    .slice(0, 10)
    .flatMap(({ slug }, index) => [
      index % 2 ? '/en' : '/bn',
      `/api/v1/products?limit=24&locale=${index % 2 ? 'en' : 'bn'}`,
      `/${index % 2 ? 'bn' : 'en'}/p/${slug}`,
      `/api/v1/products/${slug}`,
    ]);
  return { variants, paths };
}
