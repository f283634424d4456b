import { swatchOf, valueLabel } from '../../lib/labels.ts';
import type { Locale } from '../../lib/locale.ts';
import { money } from '../../lib/schemas.ts';
import type { ProductCard } from './card-schema.ts';
import { productPicture } from './picture.ts';
import { discountOf, lowStock, stockOf } from './stock.ts';

/** A variant as the card statement gives it; prices in poisha. */
export interface VariantRow {
  id: string;
  sku: string;
  options: Record<string, string>;
  colour: string;
  price: number;
  compareAtPrice: number | null;
  available: number;
}

/** A product as the card statement gives it, in one language; variants by position. */
export interface CardRow {
  id: string;
  slug: string;
  name: string;
  model_number: string;
  highlights: string;
  brand_slug: string;
  brand_name: string;
  category_slug: string;
  category_name: string;
  silhouette: string;
  picture_seed: number;
  rating_sum: number;
  rating_count: number;
  variants: VariantRow[];
}

/** The variant that a card shows: the cheapest that can be bought, or the cheapest of all. */
export function defaultVariant(variants: readonly VariantRow[]): VariantRow {
  const [first, ...others] = variants;
  if (!first) throw new RangeError('A product without variants is not shown.');
  return others.reduce((best, one) => {
    const better = Number(one.available > 0) - Number(best.available > 0) || best.price - one.price;
    return better > 0 ? one : best;
  }, first);
}

export function toCard(row: CardRow, locale: Locale): ProductCard {
  const shown = defaultVariant(row.variants);
  const colours = [...new Set(row.variants.map((variant) => variant.colour))];
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    modelNumber: row.model_number,
    brand: { slug: row.brand_slug, name: row.brand_name },
    category: { slug: row.category_slug, name: row.category_name },
    highlights: row.highlights,
    rating: {
      average: row.rating_count ? Math.round((row.rating_sum / row.rating_count) * 10) / 10 : null,
      count: row.rating_count,
    },
    price: money(shown.price),
    compareAtPrice: shown.compareAtPrice === null ? null : money(shown.compareAtPrice),
    discountPercent: discountOf(shown.price, shown.compareAtPrice),
    priceVaries: row.variants.some((variant) => variant.price !== shown.price),
    ...productStock(row.variants),
    defaultVariantId: shown.id,
    picture: productPicture(row, shown.colour, 'front'),
    colours: colours.map((value) => ({
      value,
      label: valueLabel('colour', value, locale),
      swatch: swatchOf(value) ?? '#8b9497',
    })),
  };
}

/** As good as the best variant; scarce units are counted over all of them. */
function productStock(variants: readonly VariantRow[]) {
  const best = stockOf(Math.max(...variants.map((variant) => variant.available)));
  if (best.availability !== 'low_stock') return best;
  const total = variants.reduce((sum, { available }) => sum + Math.max(0, available), 0);
  return { ...best, unitsLeft: total <= lowStock ? total : null };
}
