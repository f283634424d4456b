import { colours, parsePicturePath, picturePath, silhouettes } from '@dhakacart/pictures';
import { describe, expect, it } from 'vitest';
import { attributeName, bengali } from '../bengali/index.ts';
import { brands } from './brands.ts';
import { buildCatalogue } from './catalogue.ts';
import { categories } from './categories.ts';
import { categoryRows } from './rows.ts';

const products = buildCatalogue();
const variants = products.flatMap((product) => product.variants);
const shelves = categories.filter(({ parent }) => parent !== null);

/** Everything of a product that a shopper reads in Bengali, by where it stands. */
function bengaliTexts(product: (typeof products)[number]): [string, string][] {
  return [
    ['name', product.name.bn],
    ['highlights', product.highlights.bn],
    ['description', product.description.bn],
    ['warranty', product.warranty.bn],
    ...product.specifications.flatMap(({ group, items }): [string, string][] => [
      ['group', group.bn],
      ...items.flatMap(({ label, value }): [string, string][] => [
        ['label', label.bn],
        ['value', value.bn],
      ]),
    ]),
  ];
}

describe('the catalogue', () => {
  it('is about a thousand products of many brands in departments two levels deep', () => {
    expect(products.length).toBeGreaterThanOrEqual(900);
    expect(products.length).toBeLessThanOrEqual(1_100);
    expect(new Set(products.map(({ brand }) => brand)).size).toBeGreaterThanOrEqual(35);
    const departments = categories.filter(({ parent }) => parent === null);
    expect(departments.length).toBeGreaterThanOrEqual(9);
    for (const { slug } of departments) {
      const children = shelves.filter(({ parent }) => parent === slug);
      expect(children.length, slug).toBeGreaterThanOrEqual(2);
      expect(children.length, slug).toBeLessThanOrEqual(6);
    }
  });

  it('leaves no shelf empty', () => {
    const filled = new Set(products.map(({ category }) => category));
    expect(shelves.filter(({ slug }) => !filled.has(slug))).toEqual([]);
  });

  it('never repeats an id, slug, name, SKU or Bengali name', () => {
    const unique = (values: string[]) => expect(new Set(values).size).toBe(values.length);
    unique(products.map(({ id }) => id));
    unique(products.map(({ slug }) => slug));
    unique(products.map(({ brand, name }) => `${brand} ${name.en}`));
    unique(products.map(({ name }) => name.bn));
    unique(variants.map(({ id }) => id));
    unique(variants.map(({ sku }) => sku));
  });

  it('gives each variant a picture that can be drawn', () => {
    const drawable = new Set<string>(silhouettes);
    for (const { slug, brand, silhouette, pictureSeed, variants: own } of products) {
      expect(drawable.has(silhouette), `${slug}: ${silhouette}`).toBe(true);
      for (const { colour, options } of own) {
        expect(Object.hasOwn(colours, colour), `${slug}: ${colour}`).toBe(true);
        expect(options.colour).toBe(colour);
        const path = `/pictures/${silhouette}/${colour}/front/${brand}-${pictureSeed}.svg`;
        const parameters = parsePicturePath(path);
        expect(parameters && picturePath(parameters), path).toBe(path);
      }
    }
    for (const { picture } of categoryRows()) {
      expect(parsePicturePath(String(picture)), String(picture)).not.toBeNull();
    }
  });

  it('asks whole taka between 100 and 5 lakh', () => {
    for (const { sku, price, compareAtPrice } of variants) {
      for (const poisha of [price, compareAtPrice ?? price]) {
        expect(poisha % 100, sku).toBe(0);
        expect(poisha / 100, sku).toBeGreaterThanOrEqual(100);
        expect(poisha / 100, sku).toBeLessThanOrEqual(500_000);
      }
      if (compareAtPrice !== null) expect(compareAtPrice, sku).toBeGreaterThan(price);
    }
  });

  it('reduces about a fifth, by at most 30 %, and keeps what the headline of the sale says', () => {
    const percents = products.map((product) => ({
      product,
      percent: Math.max(
        ...product.variants.map(({ price, compareAtPrice }) =>
          compareAtPrice ? Math.floor(((compareAtPrice - price) * 100) / compareAtPrice) : 0,
        ),
      ),
    }));
    const reduced = percents.filter(({ percent }) => percent > 0);
    expect(reduced.length / products.length).toBeGreaterThan(0.15);
    expect(reduced.length / products.length).toBeLessThan(0.25);
    expect(Math.max(...reduced.map(({ percent }) => percent))).toBe(30);

    const sale = percents.filter(({ product }) => product.inCampaign);
    expect(sale.length).toBeGreaterThan(100);
    expect(Math.min(...sale.map(({ percent }) => percent))).toBeGreaterThanOrEqual(5);
    const headline = sale.filter(
      ({ product, percent }) => percent === 30 && /-phones$/.test(product.category),
    );
    expect(headline.length).toBeGreaterThan(0);
    for (const { product } of headline) {
      expect(
        product.variants.every(({ onHand }) => onHand > 0),
        product.slug,
      ).toBe(true);
    }
  });

  it('has stock of every kind: none, the last few, plenty', () => {
    const sums = products.map((product) =>
      product.variants.reduce((sum, { onHand }) => sum + onHand, 0),
    );
    const share = (matches: (sum: number) => boolean) => sums.filter(matches).length / sums.length;
    expect(share((sum) => sum === 0)).toBeGreaterThan(0.03);
    expect(share((sum) => sum === 0)).toBeLessThan(0.1);
    expect(share((sum) => sum >= 1 && sum <= 3)).toBeGreaterThan(0.02);
    expect(share((sum) => sum >= 5)).toBeGreaterThan(0.8);
  });

  it('has no Latin letter or digit in what is read in Bengali', () => {
    const clean = /^[^A-Za-z0-9]*[\u0980-\u09ff][^A-Za-z0-9]*$/;
    const wrong = products.flatMap((product) =>
      bengaliTexts(product)
        .filter(([, text]) => !clean.test(text) || text.normalize('NFC') !== text)
        .map(([place, text]) => `${place} of ${product.slug}: ${text}`),
    );
    expect(wrong).toEqual([]);
    for (const { slug, nameBn } of [...brands, ...categories]) {
      expect(nameBn, slug).toMatch(clean);
    }
  });

  it('describes each product in its own sentences', () => {
    const english = products.map(({ description }) => description.en);
    expect(new Set(english).size / english.length).toBeGreaterThan(0.95);
    for (const { slug, description, highlights } of products) {
      for (const text of [description.en, description.bn]) {
        expect(text.length, slug).toBeGreaterThan(30);
        expect(text, slug).not.toMatch(/undefined|NaN|null| {2}|\s$/);
      }
      expect(highlights.en, slug).not.toMatch(/undefined|NaN|, ,|,$/);
    }
  });

  it('filters by attributes that have a name, and by values without the signs of an address', () => {
    for (const { slug, attributes, variants: own } of products) {
      expect(Object.keys(attributes).length, slug).toBeGreaterThan(0);
      for (const facets of [attributes, ...own.map(({ options }) => options)]) {
        for (const [key, value] of Object.entries(facets)) {
          expect(attributeName(key), `${slug}: ${key}`).toBeDefined();
          expect(value, `${slug}: ${key}`).toMatch(/^[^,:]+$/);
          if (key !== 'colour') expect(bengali(value)).toMatch(/^[^A-Za-z0-9]+$/);
        }
      }
    }
  });

  it('gives the important departments their specifications', () => {
    const important =
      /^(android-phones|iphones|.+-laptops|macbooks|4k-tvs|monitors|routers|.+-watches)$/;
    for (const { slug, category, specifications } of products) {
      const lines = specifications.reduce((sum, { items }) => sum + items.length, 0);
      expect(lines, slug).toBeGreaterThanOrEqual(important.test(category) ? 8 : 3);
      for (const { items } of specifications) {
        expect(new Set(items.map(({ key }) => key)).size, slug).toBe(items.length);
      }
    }
  });
});
