import { brands } from '../brands.ts';
import { inColours, type ProductDraft, type Text, type VariantDraft } from '../draft.ts';
import { hashNumber } from '../random.ts';
import { number, type Row, words } from '../table.ts';

/** The columns that every line table starts with. */
export const common = ['brand', 'name', 'model', 'released', 'price', 'colours', 'score'] as const;

type CommonRow = Row<(typeof common)[number]>;

type Base = Pick<
  ProductDraft,
  | 'brand'
  | 'category'
  | 'name'
  | 'model'
  | 'silhouette'
  | 'released'
  | 'variants'
  | 'quality'
  | 'demand'
>;

/** What the common columns say of a product: one price for each of its colours. */
export function base(row: CommonRow, category: string, silhouette: string): Base {
  const [quality = 70, demand = 50] = words(row.score).map(number);
  return {
    brand: row.brand,
    category,
    name: row.name,
    model: row.model,
    silhouette,
    released: row.released,
    variants: row.price.includes(':') ? [] : inColours(words(row.colours), number(row.price)),
    quality: quality / 100,
    demand: demand / 100,
  };
}

/**
 * Variants by colour and one more option, from a price cell such as "500:5200 1000:8900".
 * `label` makes the option's value of what stands before the colon.
 */
export function optioned(
  row: CommonRow,
  key: string,
  label: (size: string) => string,
): VariantDraft[] {
  return words(row.price).flatMap((item) => {
    const [size = '', price = ''] = item.split(':');
    return words(row.colours).map((colour) => ({
      colour,
      options: { [key]: label(size) },
      price: number(price),
    }));
  });
}

/** One of several ways to describe the same facts, always the same for a product. */
export function oneOf(name: string, patterns: readonly Text[]): Text {
  const chosen = patterns[hashNumber(`pattern:${name}`) % patterns.length];
  if (!chosen) throw new Error(`Nothing describes ${name}.`);
  return chosen;
}

/** Sentences in both languages, one after the other; empty ones are left out. */
export function sentences(...parts: readonly (Text | false | '' | undefined)[]): Text {
  const present = parts.filter((part): part is Text => Boolean(part));
  return {
    en: present.map(({ en }) => en).join(' '),
    bn: present.map(({ bn }) => bn).join(' '),
  };
}

const brandNames = new Map(brands.map(({ slug, name }) => [slug, name]));

/**
 * The product's name, with its brand before it where the model says nothing alone: "Dell P2425H".
 * `brandsSaid` lists the brands that need it.
 */
export function named(row: { brand: string; name: string }, brandsSaid: readonly string[]): string {
  return brandsSaid.includes(row.brand)
    ? `${brandNames.get(row.brand) ?? row.brand} ${row.name}`
    : row.name;
}

/** "IP68 against dust and water"; the X of "IPX7" says that dust was not tested. */
export function protectionText(rating: string): string {
  return `${rating} against ${rating.startsWith('IPX') ? 'water' : 'dust and water'}`;
}
