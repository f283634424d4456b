import { bengali } from '../bengali/translate.ts';
import { stableId } from '../ids.ts';
import { brands } from './brands.ts';
import { categories } from './categories.ts';
import type { ProductDraft, SpecificationGroup, Text } from './draft.ts';
import { departments } from './lines/index.ts';
import { hashNumber, type Random, randomFor } from './random.ts';
import { isHeadliner, reducedPrice, reductionFor } from './reductions.ts';
import { stockFor } from './stock.ts';

export interface SeedVariant {
  id: string;
  sku: string;
  options: Record<string, string>;
  colour: string;
  /** Poisha. */
  price: number;
  /** Poisha. */
  compareAtPrice: number | null;
  onHand: number;
}

export interface SeedProduct {
  id: string;
  slug: string;
  brand: string;
  category: string;
  name: Text;
  model: string;
  highlights: Text;
  description: Text;
  warranty: Text;
  specifications: SpecificationGroup[];
  attributes: Record<string, string>;
  silhouette: string;
  pictureSeed: number;
  popularity: number;
  released: Date;
  variants: SeedVariant[];
  inCampaign: boolean;
  quality: number;
  demand: number;
}

const brandBySlug = new Map(brands.map((brand) => [brand.slug, brand]));
const shelves = new Set(categories.filter(({ parent }) => parent).map(({ slug }) => slug));

let built: SeedProduct[] | undefined;

/**
 * The whole demo catalogue, built once in a process. Always the same: every choice hangs on the product's own slug.
 *
 * @throws Error for a product without brand or shelf, or with a slug or SKU that another one has.
 */
export function buildCatalogue(): readonly SeedProduct[] {
  built ??= build();
  return built;
}

function build(): SeedProduct[] {
  const products = departments().map(buildProduct);
  assertUnique(
    'slug',
    products.map(({ slug }) => slug),
  );
  assertUnique(
    'SKU',
    products.flatMap(({ variants }) => variants.map(({ sku }) => sku)),
  );
  return products;
}

function buildProduct(draft: ProductDraft): SeedProduct {
  const brand = brandBySlug.get(draft.brand);
  if (!brand) throw new Error(`Unknown brand "${draft.brand}" of ${draft.name}.`);
  if (!shelves.has(draft.category)) throw new Error(`Unknown shelf "${draft.category}".`);
  const named = startsWithBrand(draft.name, brand.name);
  const fullName = named ? draft.name : `${brand.name} ${draft.name}`;
  const slug = slugOf(fullName);
  const random = randomFor(slug);
  const reduction = reductionFor(slug, draft);
  return {
    id: stableId('prd', slug),
    slug,
    brand: brand.slug,
    category: draft.category,
    name: {
      en: draft.name,
      bn: named
        ? `${brand.nameBn}${bengali(draft.name.slice(brand.name.length))}`
        : `${brand.nameBn} ${bengali(draft.name)}`,
    },
    model: draft.model,
    highlights: { en: draft.highlights, bn: bengali(draft.highlights) },
    description: {
      en: draft.description.en.trim(),
      bn: draft.description.bn.trim().normalize('NFC'),
    },
    warranty: { en: draft.warranty, bn: bengali(draft.warranty) },
    specifications: draft.specifications.filter(({ items }) => items.length > 0),
    attributes: facetValues(draft.attributes),
    silhouette: draft.silhouette,
    pictureSeed: hashNumber(`picture:${slug}`) % 10_000,
    popularity: popularity(draft, random),
    released: new Date(
      `${draft.released}-${String(random.between(1, 28)).padStart(2, '0')}T04:00:00Z`,
    ),
    variants: buildVariants(draft, reduction?.percent ?? 0, isHeadliner(slug), random),
    inCampaign: reduction?.inCampaign ?? false,
    quality: draft.quality,
    demand: draft.demand,
  };
}

function buildVariants(
  draft: ProductDraft,
  percent: number,
  plenty: boolean,
  random: Random,
): SeedVariant[] {
  const stock = stockFor(draft, random);
  return draft.variants.map((variant, at) => {
    const options = { colour: variant.colour, ...variant.options };
    const price = percent > 0 ? reducedPrice(variant.price, percent) : variant.price;
    const sku = skuOf(draft, variant.colour, variant.options ?? {});
    return {
      id: stableId('var', sku),
      sku,
      options,
      colour: variant.colour,
      price: price * 100,
      compareAtPrice: price < variant.price ? variant.price * 100 : null,
      onHand: (stock[at] ?? 0) + (plenty ? 40 : 0),
    };
  });
}

// Filters list values with commas between them in the address, so that a value has none: 5000 mAh.
function facetValues(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      value === 'None' ? 'No' : value.replace(/(\d),(?=\d)/g, '$1'),
    ]),
  );
}

// Units sold lately: demand decides the order of magnitude, chance the rest.
function popularity(draft: ProductDraft, random: Random): number {
  return Math.round(1200 * draft.demand ** 2.2 * (0.7 + 0.6 * random.next()));
}

function startsWithBrand(name: string, brand: string): boolean {
  return name.toLowerCase().startsWith(`${brand.toLowerCase()} `);
}

function skuOf(draft: ProductDraft, colour: string, options: Record<string, string>): string {
  const parts = [draft.model.replace(/[^A-Za-z0-9.-]+/g, '-'), colourCode(colour)];
  for (const value of Object.values(options)) {
    parts.push(value.replace(/\s*(?:GB|inches|inch)\b/g, '').replace(/[^A-Za-z0-9.]+/g, '-'));
  }
  return parts.join('-').replace(/-+/g, '-').replace(/-$/, '').toUpperCase();
}

// First letter and the next consonants: "graphite" is GRP, "grey" GRY, "green" GRN.
function colourCode(colour: string): string {
  const [first = '', ...rest] = colour.toUpperCase();
  const consonants = rest.filter((letter) => !/[AEIOU]/.test(letter));
  return (first + consonants.join('')).slice(0, 3).padEnd(3, rest.at(-1) ?? '');
}

/** "Galaxy S26+ (2026)" becomes "galaxy-s26-plus-2026". */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/['’"]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function assertUnique(what: string, values: string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) throw new Error(`Two products have the ${what} "${value}".`);
    seen.add(value);
  }
}
