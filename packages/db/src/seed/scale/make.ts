import { spelled } from '../../bengali/digits.ts';
import { bengali, bengaliDigits } from '../../bengali/index.ts';
import { stableId } from '../../ids.ts';
import { brands } from '../brands.ts';
import { type SeedProduct, slugOf } from '../catalogue.ts';
import { categories } from '../categories.ts';
import { type Random, randomFor } from '../random.ts';
import { reducedPrice } from '../reductions.ts';
import { phrasesFor, titles } from '../reviews/phrases.ts';
import { nounOf, type Word, wordNumber } from './words.ts';

type TableRow = Record<string, unknown>;

export interface MadeRows {
  brands: TableRow[];
  /** The columns that differ from those of the product `base`. */
  products: TableRow[];
  variants: TableRow[];
  movements: TableRow[];
  reviews: TableRow[];
}

const suffixes = ['', '', '', ' Pro', ' Plus', ' Lite', ' Max', ' Mini', ' Ultra'];
const brandNames = new Map(brands.map((brand) => [brand.slug, brand]));
const departmentOf = new Map(categories.map(({ slug, parent }) => [slug, parent ?? slug]));

/**
 * The products numbered `from` up to, but not including, `to`. A number always gives the same
 * product, whatever else is made.
 */
export function makeProducts(
  bases: readonly SeedProduct[],
  from: number,
  to: number,
  now: Date,
): MadeRows {
  const made: MadeRows = { brands: [], products: [], variants: [], movements: [], reviews: [] };
  const newBrands = new Map<string, TableRow>();
  for (let index = from; index < to; index += 1) {
    const random = randomFor(`scale:${index}`);
    const base = random.pick(bases);
    makeProduct(made, newBrands, base, index, random, now);
  }
  made.brands = [...newBrands.values()];
  return made;
}

function makeProduct(
  made: MadeRows,
  newBrands: Map<string, TableRow>,
  base: SeedProduct,
  index: number,
  random: Random,
  now: Date,
): void {
  const brand = makeBrand(newBrands, base, index, random);
  const { name, code } = makeName(base, index, random);
  const slug = `${slugOf(`${brand.en} ${name.en}`)}-${index.toString(36)}`;
  const id = stableId('prd', `scale:${index}`);
  const variants = makeVariants(base, id, `${code}-${index.toString(36).toUpperCase()}`, random);
  const reviews = makeReviews(base, id, index, random, now);
  const shown = cheapest(variants);
  made.variants.push(...variants);
  made.reviews.push(...reviews);
  made.movements.push(
    ...variants
      .filter(({ on_hand }) => on_hand > 0)
      .map((variant) => ({
        id: stableId('mov', variant.sku),
        variant_id: variant.id,
        quantity: variant.on_hand,
        reason: 'received',
      })),
  );
  made.products.push({
    id,
    base: base.id,
    slug,
    brand_id: brand.id,
    name_en: name.en,
    name_bn: `${brand.bn} ${name.bn}`,
    model_number: `${code}-${index.toString(36).toUpperCase()}`,
    picture_seed: random.between(0, 9_999),
    popularity: Math.floor(400 * random.next() ** 6),
    created_at: new Date(now.getTime() - random.between(2, 1_500) * 86_400_000).toISOString(),
    min_price: shown.price,
    max_price: Math.max(...variants.map(({ price }) => price)),
    discount_percent: shown.compare_at_price
      ? Math.floor(((shown.compare_at_price - shown.price) * 100) / shown.compare_at_price)
      : 0,
    in_stock: shown.on_hand > 0,
    rating_sum: reviews.reduce((sum, { rating }) => sum + rating, 0),
    rating_count: reviews.length,
  });
}

function makeBrand(
  newBrands: Map<string, TableRow>,
  base: SeedProduct,
  index: number,
  random: Random,
): Word & { id: string } {
  if (random.chance(0.3)) {
    const known = brandNames.get(base.brand);
    return {
      id: stableId('brd', base.brand),
      en: known?.name ?? base.brand,
      bn: known?.nameBn.normalize('NFC') ?? '',
    };
  }
  // The number of brands grows with the root of the catalogue, and the first are the largest.
  const word = wordNumber(Math.floor(3 * Math.sqrt(index + 1) * random.next() ** 2));
  const slug = `maker-${word.en.toLowerCase()}`;
  const id = stableId('brd', slug);
  newBrands.set(slug, { id, slug, name: word.en });
  return { id, ...word };
}

function makeName(base: SeedProduct, index: number, random: Random): { name: Word; code: string } {
  const number = random.between(1, 999);
  const letter = String.fromCharCode(65 + random.between(0, 25));
  const code = `${letter}${number}`;
  const suffix = random.pick(suffixes);
  const noun = nounOf(departmentOf.get(base.category) ?? '');
  const known = random.chance(0.08);
  const [lineEnOfBase = '', lineBnOfBase = ''] = firstWords(base);
  const line = wordNumber(Math.floor(30 * Math.sqrt(index + 1) * random.next() ** 2));
  const lineEn = known ? lineEnOfBase : line.en;
  const lineBn = known ? lineBnOfBase : line.bn;
  const ending: Word = random.chance(0.5)
    ? { en: ` ${noun.en}`, bn: ` ${noun.bn}` }
    : { en: '', bn: '' };
  return {
    code,
    name: {
      en: `${lineEn} ${code}${suffix}${ending.en}`,
      bn: `${lineBn} ${spelled(letter)}${bengaliDigits(String(number))}${suffix && ` ${bengali(suffix.trim())}`}${ending.bn}`.normalize(
        'NFC',
      ),
    },
  };
}

// The line that a product of the demo belongs to, without its brand: "Galaxy".
function firstWords(base: SeedProduct): string[] {
  const brand = brandNames.get(base.brand);
  return [
    [base.name.en, brand?.name ?? ''],
    [base.name.bn, brand?.nameBn.normalize('NFC') ?? ''],
  ].map(([name = '', maker = '']) => {
    const rest = name.startsWith(`${maker} `) ? name.slice(maker.length + 1) : name;
    return rest.split(' ')[0] ?? '';
  });
}

interface VariantRow extends TableRow {
  id: string;
  sku: string;
  price: number;
  compare_at_price: number | null;
  on_hand: number;
}

function makeVariants(
  base: SeedProduct,
  productId: string,
  model: string,
  random: Random,
): VariantRow[] {
  const factor = 0.7 + 0.7 * random.next();
  const reduced = random.chance(0.15) ? random.between(5, 25) : 0;
  return base.variants.slice(0, random.between(1, 2)).map((variant, position) => {
    const list = Math.max(
      90,
      Math.round(((variant.compareAtPrice ?? variant.price) / 1000) * factor) * 10,
    );
    const price = reduced ? reducedPrice(list, reduced) : list;
    const sku = `${model}-${position + 1}`;
    return {
      id: stableId('var', sku),
      product_id: productId,
      sku,
      position,
      options: variant.options,
      colour: variant.colour,
      price: price * 100,
      compare_at_price: price < list ? list * 100 : null,
      on_hand: random.chance(0.06) ? 0 : random.between(1, 200),
    };
  });
}

// The trigger's rule: the cheapest that can be bought, or the cheapest when none can.
function cheapest(variants: readonly VariantRow[]): VariantRow {
  const [first] = [...variants].sort(
    (a, b) =>
      Number(b.on_hand > 0) - Number(a.on_hand > 0) ||
      a.price - b.price ||
      Number(a.position) - Number(b.position),
  );
  if (!first) throw new Error('A product has at least one variant.');
  return first;
}

interface ReviewRow extends TableRow {
  rating: number;
}

function makeReviews(
  base: SeedProduct,
  productId: string,
  index: number,
  random: Random,
  now: Date,
): ReviewRow[] {
  if (!random.chance(0.08)) return [];
  return Array.from({ length: random.between(1, 3) }, (_, at) => {
    const locale = random.chance(0.4) ? 'bn' : 'en';
    const rating = random.between(3, 5);
    return {
      id: stableId('rev', `scale:${index}:${at}`),
      product_id: productId,
      author: locale === 'bn' ? 'ক্রেতা' : 'A buyer',
      rating,
      title: random.pick(titles[locale][rating - 1] ?? []).normalize('NFC'),
      body: random.pick(phrasesFor(base)[locale].good),
      locale,
      verified: true,
      created_at: new Date(now.getTime() - random.between(1, 700) * 86_400_000).toISOString(),
    };
  });
}
