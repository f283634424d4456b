import { bengali } from '../bengali/translate.ts';

/** A text in both languages of the shop. */
export interface Text {
  en: string;
  bn: string;
}

export interface SpecificationGroup {
  group: Text;
  items: { key: string; label: Text; value: Text }[];
}

export interface VariantDraft {
  /** Colour slug of packages/pictures. */
  colour: string;
  /** Option values beside the colour: { storage: "256 GB" } */
  options?: Record<string, string>;
  /** Taka, before any reduction. */
  price: number;
}

/** A product as the line tables describe it, before stock, reductions, ids and reviews. */
export interface ProductDraft {
  /** Brand slug. */
  brand: string;
  /** Category slug. */
  category: string;
  /** Without the brand: shelves show the brand on a line of its own. */
  name: string;
  model: string;
  silhouette: string;
  /** "2025-03", when it came to the shops. */
  released: string;
  highlights: string;
  description: Text;
  warranty: string;
  specifications: SpecificationGroup[];
  attributes: Record<string, string>;
  variants: VariantDraft[];
  /** 0 to 1: what buyers will think of it. */
  quality: number;
  /** 0 to 1: how fast it sells. */
  demand: number;
}

/** The English text with its Bengali by dictionary. */
export function text(en: string): Text {
  return { en, bn: bengali(en) };
}

/**
 * A group of specifications. Lines whose value is undefined or empty are left out, so that a table
 * may say "this model has none" with an empty cell.
 */
export function group(
  name: string,
  lines: Record<string, string | undefined | false>,
): SpecificationGroup {
  return {
    group: text(name),
    items: Object.entries(lines).flatMap(([label, value]) =>
      value ? [{ key: keyOf(label), label: text(label), value: text(value) }] : [],
    ),
  };
}

/** One variant for each colour at one price. */
export function inColours(colours: readonly string[], price: number): VariantDraft[] {
  return colours.map((colour) => ({ colour, price }));
}

/** "Screen size" becomes "screen-size". */
export function keyOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** "1,25,000": the grouping of Bangladesh, lakh and crore. */
export function grouped(value: number): string {
  return value.toLocaleString('en-IN');
}

/** "one", "two" … for text; digits from ten on. */
export function list(items: readonly (string | false | undefined | '')[], last = 'and'): string {
  const present = items.filter((item): item is string => Boolean(item));
  if (present.length < 2) return present.join('');
  return `${present.slice(0, -1).join(', ')} ${last} ${present.at(-1)}`;
}
