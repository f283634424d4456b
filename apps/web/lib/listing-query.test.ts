import { describe, expect, it } from 'vitest';
import { toProductQuery } from '@/features/listing/scope';
import {
  changeListing,
  emptyListing,
  filterKeys,
  isFiltered,
  type ListingState,
  listingFromForm,
  listingHref,
  parseListing,
} from './listing-query';

const full: ListingState = {
  q: 'galaxy s25',
  category: 'phones',
  brands: ['samsung', 'xiaomi'],
  minPrice: 10_000,
  maxPrice: 50_000,
  inStock: true,
  onSale: true,
  minRating: 4,
  attributes: ['ram:8 GB', 'storage:256 GB'],
  sort: 'price',
  cursor: 'abc',
};

function read(href: string): ListingState {
  const params: Record<string, string[]> = {};
  for (const [key, value] of new URL(href, 'http://shop').searchParams) {
    params[key] = [...(params[key] ?? []), value];
  }
  return parseListing(params);
}

describe('a listing in an address', () => {
  it('comes back as it was', () => {
    expect(read(listingHref('/en/search', full))).toEqual(full);
    expect(read(listingHref('/en/search', emptyListing))).toEqual(emptyListing);
  });

  it('survives letters that mean something in addresses', () => {
    const state = { ...emptyListing, q: 'a&b=c?#%+ ফোন', attributes: ['panel:IPS & more'] };
    expect(read(listingHref('/bn/search', state))).toEqual(state);
  });

  it('is short and readable', () => {
    expect(
      listingHref('/en/c/phones', {
        ...emptyListing,
        brands: ['samsung', 'vivo'],
        attributes: ['ram:8 GB'],
      }),
    ).toBe('/en/c/phones?brand=samsung,vivo&attr=ram:8+GB');
    expect(listingHref('/en/c/phones', emptyListing)).toBe('/en/c/phones');
  });

  it('uses no parameter that would be served from the unfiltered page', () => {
    const keys = [...new URL(listingHref('/en/sale', full), 'http://shop').searchParams.keys()];
    // A query alone belongs to the search page, which is always rendered on request.
    expect(keys.filter((key) => key !== 'q').sort()).toEqual([...filterKeys].sort());
  });
});

describe('parseListing', () => {
  it('reads what a form without JavaScript sends', () => {
    expect(parseListing({ brand: ['samsung', 'vivo'], inStock: 'true', minPrice: '' })).toEqual({
      ...emptyListing,
      brands: ['samsung', 'vivo'],
      inStock: true,
    });
  });

  it('reads prices in Bengali digits and with separators', () => {
    expect(parseListing({ minPrice: '১০,০০০', maxPrice: '1,05,000' })).toMatchObject({
      minPrice: 10_000,
      maxPrice: 105_000,
    });
  });

  it('leaves out what makes no sense', () => {
    expect(
      parseListing({
        brand: '<script>,../etc,UPPER',
        minPrice: '-5',
        maxPrice: '1e9',
        minRating: '9',
        sort: 'drop table',
        attr: ':,x:',
        category: ['../', 'phones'],
      }),
    ).toEqual(emptyListing);
  });

  it('bounds what it takes', () => {
    const state = parseListing({
      q: 'x'.repeat(10_000),
      brand: Array.from({ length: 500 }, (_, index) => `brand-${index}`),
    });
    expect(state.q).toHaveLength(200);
    expect(state.brands).toHaveLength(20);
  });
});

describe('changes', () => {
  it('start again at the first page', () => {
    expect(changeListing(full, { brands: [] }).cursor).toBeNull();
    expect(changeListing(full, { cursor: 'next' }).cursor).toBe('next');
  });

  it('come from the form, with query and order kept', () => {
    const form = new FormData();
    form.append('brand', 'samsung');
    form.append('brand', 'vivo');
    form.append('maxPrice', '২০০০০');
    expect(listingFromForm(form, full)).toEqual({
      ...emptyListing,
      q: full.q,
      sort: full.sort,
      brands: ['samsung', 'vivo'],
      maxPrice: 20_000,
    });
  });

  it('know what narrows a listing', () => {
    expect(isFiltered({ ...emptyListing, sort: 'price', cursor: 'x', q: 'phone' })).toBe(false);
    expect(isFiltered({ ...emptyListing, minPrice: 0 })).toBe(true);
  });
});

describe('toProductQuery', () => {
  it('asks in poisha', () => {
    expect(toProductQuery({ kind: 'search' }, full)).toMatchObject({
      minPrice: 1_000_000,
      maxPrice: 5_000_000,
      category: 'phones',
    });
  });

  it('keeps the department of the page and the sale', () => {
    const scope = { kind: 'category', slug: 'laptops', name: 'Laptops' } as const;
    expect(toProductQuery(scope, full).category).toBe('laptops');
    expect(toProductQuery({ kind: 'sale' }, emptyListing)).toMatchObject({
      onSale: true,
      sort: '-discount',
    });
  });
});

describe('an address that somebody typed or broke', () => {
  const many = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, at) => `${prefix}${at}`);

  it.each([
    ['a null character', { q: 'pho\0ne' }, { q: 'pho ne' }],
    ['a character cut in half', { q: `${'a'.repeat(199)}\u{1f600}` }, { q: 'a'.repeat(199) }],
    ['a price above what is stored', { maxPrice: '99999999' }, { maxPrice: null }],
    ['a double hyphen', { category: 'a--b', brand: 'b-' }, { category: '', brands: [] }],
    ['two colons', { attr: 'ram:8:9' }, { attributes: [] }],
    ['a prototype', { attr: '__proto__:x' }, { attributes: [] }],
    ['a cursor of other letters', { cursor: 'a b' }, { cursor: null }],
    ['a long cursor', { cursor: 'a'.repeat(401) }, { cursor: null }],
  ])('%s is left out', (_name, params, expected) => {
    expect(parseListing(params)).toEqual({ ...emptyListing, ...expected });
  });

  it('asks for no more values than the API takes', () => {
    expect(parseListing({ brand: many(25, 'brand').join(',') }).brands).toHaveLength(20);
    const long = parseListing({ attr: many(40, `ram:${'x'.repeat(70)}`) }).attributes;
    expect(long.length).toBeGreaterThan(5);
    expect(long.join(',').length).toBeLessThanOrEqual(1_000);
  });
});
