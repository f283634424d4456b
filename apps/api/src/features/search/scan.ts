import type { Database } from '@dhakacart/db';
import { keyLabel, valueLabel } from '../../lib/labels.ts';
import type { Locale } from '../../lib/locale.ts';
import { notFound } from '../../lib/problem.ts';
import { money } from '../../lib/schemas.ts';
import { findCards } from '../products/card-repository.ts';
import type { Facets, ProductList } from '../products/list-schema.ts';
import { productPicture } from '../products/picture.ts';
import type { CatalogueSearch, ProductSearch } from './types.ts';

interface Row {
  id: string;
  name: string;
  slug: string;
  silhouette: string;
  picture_seed: number;
  model_number: string;
  brand_slug: string;
  brand_name: string;
  category_slug: string;
  category_name: string;
  parent_slug: string | null;
  attributes: Record<string, string>;
  popularity: number;
  min_price: number;
  discount_percent: number;
  in_stock: boolean;
  rating: number;
  created_at: Date;
  text: string;
}

type Part = 'category' | 'brand' | 'price' | 'inStock' | 'onSale' | `attribute ${string}`;

/** Search by a scan of the whole catalogue: right for a thousand products, not for a million. */
export function createScanSearch(pool: Database['pool']): CatalogueSearch {
  const all = async (locale: Locale): Promise<Row[]> => {
    const { rows } = await pool.query<Row>(
      `SELECT p.id, p.slug, p.name_${locale} AS name, p.silhouette, p.picture_seed, p.model_number,
         b.slug AS brand_slug, b.name AS brand_name, c.slug AS category_slug,
         c.name_${locale} AS category_name, k.slug AS parent_slug, p.attributes, p.popularity,
         p.min_price, p.discount_percent, p.in_stock, p.created_at,
         p.rating_sum::float8 / greatest(p.rating_count, 1) AS rating,
         lower(concat_ws(' ', b.name, p.name_en, p.name_bn, p.model_number, c.name_en, c.name_bn)) AS text
       FROM products p JOIN brands b ON b.id = p.brand_id
       JOIN categories c ON c.id = p.category_id LEFT JOIN categories k ON k.id = c.parent_id
       WHERE p.status = 'active'`,
    );
    return rows;
  };

  return {
    async findProducts(search) {
      const rows = await all(search.locale);
      const found = rows.filter((row) => matches(row, search)).sort(order(search));
      if (search.category && !rows.some((row) => inCategory(row, search.category))) {
        throw notFound();
      }
      const offset = Number(Buffer.from(search.cursor ?? '', 'base64url').toString()) || 0;
      const ids = found.slice(offset, offset + search.limit).map((row) => row.id);
      const cursor = (at: number) => Buffer.from(String(at)).toString('base64url');
      const next = offset + search.limit;
      const list: ProductList = {
        items: await findCards(pool, ids, search.locale),
        total: { count: found.length, exact: true },
        page: {
          nextCursor: next < found.length ? cursor(next) : null,
          previousCursor: offset > 0 ? cursor(Math.max(0, offset - search.limit)) : null,
          start: offset + 1,
          limit: search.limit,
        },
        didYouMean: null,
      };
      return search.facets ? { ...list, facets: facetsOf(rows, search) } : list;
    },
    async getSuggestions(q, locale) {
      const rows = (await all(locale)).filter((row) => row.text.includes(q.toLowerCase()));
      const top = rows.sort((a, b) => b.popularity - a.popularity);
      const unique = (pairs: [string, string][]) =>
        [...new Map(pairs)].slice(0, 3).map(([slug, name]) => ({ slug, name }));
      return {
        queries: top.slice(0, 4).map((row) => `${row.brand_name} ${row.name}`),
        products: top.slice(0, 5).map((row) => ({
          id: row.id,
          slug: row.slug,
          name: row.name,
          price: money(row.min_price),
          picture: productPicture(row, 'graphite', 'front'),
        })),
        categories: unique(top.map((row) => [row.category_slug, row.category_name])),
        brands: unique(top.map((row) => [row.brand_slug, row.brand_name])),
      };
    },
  };
}

const inCategory = (row: Row, slug: string | undefined) =>
  row.category_slug === slug || row.parent_slug === slug;

function matches(row: Row, search: ProductSearch, without?: Part): boolean {
  const words = search.q?.toLowerCase().split(' ') ?? [];
  const price = without !== 'price';
  return (
    words.every((word) => row.text.includes(word)) &&
    (without === 'category' || !search.category || inCategory(row, search.category)) &&
    (without === 'brand' || !search.brands || search.brands.includes(row.brand_slug)) &&
    (!search.ids || search.ids.includes(row.id)) &&
    (!price || search.minPrice === undefined || row.min_price >= search.minPrice) &&
    (!price || search.maxPrice === undefined || row.min_price <= search.maxPrice) &&
    (without === 'inStock' || !search.inStock || row.in_stock) &&
    (without === 'onSale' || !search.onSale || row.discount_percent > 0) &&
    (search.minRating === undefined || row.rating >= search.minRating) &&
    Object.entries(search.attributes ?? {}).every(
      ([key, values]) =>
        without === `attribute ${key}` || values.includes(row.attributes[key] ?? ''),
    )
  );
}

function order({ sort }: ProductSearch): (a: Row, b: Row) => number {
  const by: Record<ProductSearch['sort'], (row: Row) => number> = {
    '-relevance': (row) => -row.popularity,
    '-popular': (row) => -row.popularity,
    price: (row) => row.min_price,
    '-price': (row) => -row.min_price,
    '-newest': (row) => -row.created_at.getTime(),
    '-rating': (row) => -row.rating,
    '-discount': (row) => -row.discount_percent,
  };
  return (a, b) => by[sort](a) - by[sort](b) || a.id.localeCompare(b.id);
}

function facetsOf(rows: Row[], search: ProductSearch): Facets {
  const { locale } = search;
  const left = (without?: Part) => rows.filter((row) => matches(row, search, without));
  const count = (of: Row[], value: (row: Row) => string | undefined) => {
    const counts = new Map<string, number>();
    for (const row of of) {
      const found = value(row);
      if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
  };
  const matching = left();
  const keys = new Set(matching.flatMap((row) => Object.keys(row.attributes)));
  const brandNames = new Map(rows.map((row) => [row.brand_slug, row.brand_name]));
  const categoryNames = new Map(rows.map((row) => [row.category_slug, row.category_name]));
  const prices = left('price').map((row) => row.min_price);
  return {
    categories: count(left(), (row) => row.category_slug).map(([value, n]) => ({
      value,
      label: categoryNames.get(value) ?? value,
      count: n,
      selected: search.category === value,
    })),
    brands: count(left('brand'), (row) => row.brand_slug).map(([value, n]) => ({
      value,
      label: brandNames.get(value) ?? value,
      count: n,
      selected: search.brands?.includes(value) ?? false,
    })),
    attributes: [...keys].slice(0, 6).map((key) => ({
      key,
      label: keyLabel(key, locale),
      values: count(left(`attribute ${key}`), (row) => row.attributes[key]).map(([value, n]) => ({
        value,
        label: valueLabel(key, value, locale),
        count: n,
        selected: search.attributes?.[key]?.includes(value) ?? false,
      })),
    })),
    price: { min: money(Math.min(...prices, 0)), max: money(Math.max(...prices, 0)) },
    inStock: left('inStock').filter((row) => row.in_stock).length,
    onSale: left('onSale').filter((row) => row.discount_percent > 0).length,
  };
}
