/** Parameters that make a listing something other than its first, unfiltered page. */
export const filterKeys = [
  'brand',
  'minPrice',
  'maxPrice',
  'inStock',
  'onSale',
  'minRating',
  'attr',
  'category',
  'sort',
  'cursor',
] as const;

export const sorts = [
  '-popular',
  '-relevance',
  'price',
  '-price',
  '-newest',
  '-rating',
  '-discount',
] as const;
export type Sort = (typeof sorts)[number];

/** What a visitor has chosen on a listing, as it stands in the address. Prices are whole taka. */
export type ListingState = {
  q: string;
  category: string;
  brands: string[];
  minPrice: number | null;
  maxPrice: number | null;
  inStock: boolean;
  onSale: boolean;
  minRating: number | null;
  attributes: string[];
  sort: Sort | null;
  cursor: string | null;
};

export const emptyListing: ListingState = {
  q: '',
  category: '',
  brands: [],
  minPrice: null,
  maxPrice: null,
  inStock: false,
  onSale: false,
  minRating: null,
  attributes: [],
  sort: null,
  cursor: null,
};

export type SearchParams = Record<string, string | string[] | undefined>;

// What the API takes: a price is at most a 32-bit number of poisha, and a list has a length.
const highestPrice = 21_474_836;
const brandLimit = { values: 20, length: 600 };
const attributeLimit = { values: 40, length: 1_000 };
const slug = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const attribute = /^[a-z][a-z0-9_-]{0,39}:[^,:]{1,80}$/i;
const cursorText = /^[\w-]{1,400}$/;

/**
 * Reads a listing from an address. A form without JavaScript repeats a key, our own links join values
 * by commas; both are read. What makes no sense is left out rather than refused.
 */
export function parseListing(params: SearchParams): ListingState {
  const sort = sorts.find((known) => known === first(params.sort)) ?? null;
  const rating = wholeNumber(params.minRating, 5);
  return {
    q: searchWords(first(params.q) ?? ''),
    category: slug.test(first(params.category) ?? '') ? (first(params.category) ?? '') : '',
    brands: list(params.brand, slug, brandLimit),
    minPrice: wholeNumber(params.minPrice, highestPrice),
    maxPrice: wholeNumber(params.maxPrice, highestPrice),
    inStock: isOn(params.inStock),
    onSale: isOn(params.onSale),
    minRating: rating !== null && rating >= 1 ? rating : null,
    attributes: list(params.attr, attribute, attributeLimit),
    sort,
    cursor: cursorText.test(first(params.cursor) ?? '') ? (first(params.cursor) ?? null) : null,
  };
}

/** The address of a listing, with its parameters always in the same order. */
export function listingHref(base: string, state: ListingState): string {
  const parts: [string, string][] = [];
  const add = (key: string, value: string | number | null) => {
    if (value !== null && value !== '') parts.push([key, encode(String(value))]);
  };
  add('q', state.q);
  add('category', state.category);
  add('brand', state.brands.join(','));
  add('minPrice', state.minPrice);
  add('maxPrice', state.maxPrice);
  add('inStock', state.inStock ? 'true' : null);
  add('onSale', state.onSale ? 'true' : null);
  add('minRating', state.minRating);
  add('attr', state.attributes.join(','));
  add('sort', state.sort);
  add('cursor', state.cursor);
  return parts.length ? `${base}?${parts.map((pair) => pair.join('=')).join('&')}` : base;
}

/** The state after a change; any change starts again at the first page. */
export function changeListing(state: ListingState, change: Partial<ListingState>): ListingState {
  return { ...state, cursor: null, ...change };
}

/** The state a filter form describes, with what the form does not hold (query, sort) kept. */
export function listingFromForm(form: FormData, state: ListingState): ListingState {
  const params: SearchParams = {};
  for (const key of new Set(form.keys())) params[key] = form.getAll(key).map(String);
  return { ...parseListing(params), q: state.q, sort: state.sort, cursor: null };
}

/** Whether anything narrows the listing. Sorting and paging do not. */
export function isFiltered(state: ListingState): boolean {
  return Boolean(
    state.category ||
      state.brands.length ||
      state.minPrice !== null ||
      state.maxPrice !== null ||
      state.inStock ||
      state.onSale ||
      state.minRating !== null ||
      state.attributes.length,
  );
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

// Control characters and halves of characters, which cutting the text can leave, find nothing.
function searchWords(text: string): string {
  return text
    .slice(0, 200)
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim();
}

/** The values of a list that make sense, each once, as many as may be asked for together. */
function list(
  value: string | string[] | undefined,
  fits: RegExp,
  limit: { values: number; length: number },
): string[] {
  const given = (Array.isArray(value) ? value : [value ?? '']).flatMap((part) => part.split(','));
  const kept: string[] = [];
  let length = 0;
  for (const one of new Set(given.map((part) => part.trim()))) {
    if (!fits.test(one)) continue;
    length += one.length + 1;
    if (length > limit.length || kept.length === limit.values) break;
    kept.push(one);
  }
  return kept;
}

function isOn(value: string | string[] | undefined): boolean {
  return ['true', '1', 'on'].includes(first(value) ?? '');
}

function wholeNumber(value: string | string[] | undefined, highest: number): number | null {
  const text = westernDigits(first(value) ?? '').replace(/[\s,]/g, '');
  if (!/^\d{1,9}$/.test(text)) return null;
  const number = Number(text);
  return number <= highest ? number : null;
}

// A price may be typed in Bengali digits.
function westernDigits(text: string): string {
  return text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6));
}

// Commas and colons are allowed in a query and far easier to read.
function encode(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%20', '+');
}
