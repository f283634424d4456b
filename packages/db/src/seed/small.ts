import type { Database } from '../index.ts';
import { accountRows, type HashPassword } from './accounts.ts';
import { buildCatalogue, type SeedProduct, type SeedVariant } from './catalogue.ts';
import { fillShop } from './fill-shop.ts';
import { inTransaction } from './insert.ts';
import { reducedPrice } from './reductions.ts';

/** Products of the small shop by what tests need them for. Slugs, as in the demo shop. */
export const small = {
  /** Colour and storage, nine variants, all in stock. */
  phone: 'samsung-galaxy-a56-5g',
  /** Every variant has nothing on hand. */
  soldOut: 'realme-c75',
  /** Three left of its only variant. */
  threeLeft: 'tp-link-archer-c6',
  /** One left of its only variant. */
  oneLeft: 'canon-eos-r50-with-18-45-mm',
  /** 10 % off, and the only product in the sale. */
  reduced: 'xiaomi-redmi-note-14',
  /** One variant, plenty on hand, never reduced. */
  plain: 'logitech-b100-mouse',
} as const;

const others = [
  'samsung-galaxy-a36-5g',
  'samsung-galaxy-s26-ultra',
  'apple-iphone-17',
  'apple-iphone-15',
  'vivo-y400-5g',
  'walton-nexg-n27',
  'nokia-105-4g',
  'samsung-galaxy-tab-a11',
  'asus-vivobook-15-x1504va',
  'lenovo-ideapad-slim-3-15iah8',
  'asus-tuf-gaming-a15-fa506ncg',
  'apple-macbook-air-13-m4',
  'dell-p2425h',
  'epson-ecotank-l3250',
  'qcy-melobuds-pro',
  'anker-soundcore-q20i',
  'sony-wh-1000xm5',
  'jbl-go-4',
  'samsung-hw-c450',
  'huawei-watch-fit-3',
  'xiaomi-smart-band-10',
  'walton-32-inch-wd-rs-hd',
  'samsung-43-inch-u8500f',
  'dji-osmo-pocket-3',
  'canon-rf-50-mm-f1-8-stm',
  'tp-link-archer-ax23',
  'mikrotik-hap-ax2',
  'anker-powercore-zolo-10000',
  'apollo-1065a',
  'kingston-nv3-nvme-ssd',
  'sandisk-ultra-microsd',
  'ugreen-hdmi-2-0-braided-cable',
  'sony-playstation-5-slim-disc',
  'tp-link-tapo-c200',
];

export interface SmallOptions {
  now: Date;
  /** Makes the demo accounts too; without it there are none. */
  hashPassword?: HashPassword;
  /** The first so many reviews of each product; none by default. */
  reviews?: number;
}

/**
 * Forty products that tests know: those of `small` have what their comments promise, everything
 * else has ten of each variant on hand. Prices, ids and names are those of the demo shop; of
 * reductions there is only that of `small.reduced`.
 */
export async function seedSmall(
  database: Pick<Database, 'pool'>,
  { now, hashPassword, reviews = 0 }: SmallOptions,
): Promise<SeedProduct[]> {
  const products = smallCatalogue();
  const users = hashPassword ? await accountRows(hashPassword) : [];
  await inTransaction(database.pool, (client) =>
    fillShop(client, { products, users, now, reviewsEach: reviews }),
  );
  return products;
}

/** @throws Error when a line table no longer has one of the products. */
export function smallCatalogue(): SeedProduct[] {
  const bySlug = new Map(buildCatalogue().map((product) => [product.slug, product]));
  return [...Object.values(small), ...others].map((slug) => {
    const product = bySlug.get(slug);
    if (!product) throw new Error(`The catalogue has no "${slug}".`);
    return {
      ...product,
      inCampaign: slug === small.reduced,
      variants: product.variants.slice(0, slug === small.phone ? undefined : 4).map((variant) => ({
        ...variant,
        ...price(variant, slug),
        onHand: onHand(slug),
      })),
    };
  });
}

function price(
  { price: current, compareAtPrice }: SeedVariant,
  slug: string,
): Pick<SeedVariant, 'price' | 'compareAtPrice'> {
  const list = compareAtPrice ?? current;
  return slug === small.reduced
    ? { price: reducedPrice(list / 100, 10) * 100, compareAtPrice: list }
    : { price: list, compareAtPrice: null };
}

function onHand(slug: string): number {
  switch (slug) {
    case small.soldOut:
      return 0;
    case small.oneLeft:
      return 1;
    case small.threeLeft:
      return 3;
    default:
      return 10;
  }
}
