import { stableId } from '../ids.ts';
import { brands } from './brands.ts';
import type { SeedProduct } from './catalogue.ts';
import { categories } from './categories.ts';
import { hashNumber, randomFor } from './random.ts';
import { deliveries } from './stock.ts';

const day = 86_400_000;

type TableRow = Record<string, unknown>;

/** The categories as rows, parents before children. */
export function categoryRows(): TableRow[] {
  return categories.map((category, position) => ({
    id: stableId('cat', category.slug),
    slug: category.slug,
    parent_id: category.parent ? stableId('cat', category.parent) : null,
    name_en: category.nameEn,
    name_bn: category.nameBn.normalize('NFC'),
    picture: `/pictures/${category.silhouette}/${category.colour}/front/${hashNumber(category.slug) % 10_000}.svg`,
    position,
  }));
}

/** Only brands that the products have, so that no brand page is empty. */
export function brandRows(products: readonly SeedProduct[]): TableRow[] {
  const used = new Set(products.map(({ brand }) => brand));
  return brands
    .filter(({ slug }) => used.has(slug))
    .map(({ slug, name }) => ({ id: stableId('brd', slug), slug, name }));
}

/** Nothing is newer than yesterday, whatever the release date says. */
export function productRows(products: readonly SeedProduct[], now: Date): TableRow[] {
  return products.map((product) => {
    const created = createdAt(product, now);
    return {
      id: product.id,
      slug: product.slug,
      brand_id: stableId('brd', product.brand),
      category_id: stableId('cat', product.category),
      name_en: product.name.en,
      name_bn: product.name.bn,
      model_number: product.model,
      highlights_en: product.highlights.en,
      highlights_bn: product.highlights.bn,
      description_en: product.description.en,
      description_bn: product.description.bn,
      warranty_en: product.warranty.en,
      warranty_bn: product.warranty.bn,
      specifications: product.specifications,
      attributes: product.attributes,
      silhouette: product.silhouette,
      picture_seed: product.pictureSeed,
      popularity: product.popularity,
      created_at: created,
      updated_at: created,
    };
  });
}

export function variantRows(products: readonly SeedProduct[]): TableRow[] {
  return products.flatMap((product) =>
    product.variants.map((variant, position) => ({
      id: variant.id,
      product_id: product.id,
      sku: variant.sku,
      position,
      options: variant.options,
      colour: variant.colour,
      price: variant.price,
      compare_at_price: variant.compareAtPrice,
      on_hand: variant.onHand,
    })),
  );
}

/** What came in, which adds up to what is there. */
export function movementRows(products: readonly SeedProduct[], now: Date): TableRow[] {
  return products.flatMap((product) =>
    product.variants.flatMap(({ id, sku, onHand }) => {
      const random = randomFor(`stock:${sku}`);
      return deliveries(onHand, random).map((quantity, at) => ({
        id: stableId('mov', `${sku}:${at}`),
        variant_id: id,
        quantity,
        reason: 'received',
        reference: `GRN-${String(hashNumber(`${sku}:${at}`) % 1_000_000).padStart(6, '0')}`,
        created_at: new Date(now.getTime() - random.between(2, 60) * day).toISOString(),
      }));
    }),
  );
}

function createdAt(product: SeedProduct, now: Date): string {
  const latest = now.getTime() - day - (hashNumber(product.slug) % day);
  return new Date(Math.min(product.released.getTime(), latest)).toISOString();
}
