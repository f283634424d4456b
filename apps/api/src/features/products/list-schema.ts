import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Cursor, LocaleParameter, Money, Nullable, OneOf, Slug } from '../../lib/schemas.ts';
import { ProductCard } from './card-schema.ts';

export const sorts = [
  '-relevance',
  '-popular',
  'price',
  '-price',
  '-newest',
  '-rating',
  '-discount',
] as const;

const Poisha = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

/** Filters of the product list. Lists are separated by commas; an unknown field is refused. */
export const ProductListQuery = Type.Object(
  {
    category: Type.Optional(Slug),
    brand: Type.Optional(
      Type.String({
        maxLength: 600,
        pattern: '^[a-z0-9-]+(,[a-z0-9-]+){0,19}$',
        description: 'Slugs, separated by commas.',
      }),
    ),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Search words.' })),
    minPrice: Type.Optional(Poisha),
    maxPrice: Type.Optional(Poisha),
    inStock: Type.Optional(Type.Boolean()),
    onSale: Type.Optional(Type.Boolean()),
    minRating: Type.Optional(Type.Number({ minimum: 1, maximum: 5 })),
    ids: Type.Optional(
      Type.String({
        pattern: '^prd_[0-9a-z]{16}(,prd_[0-9a-z]{16}){0,99}$',
        description: 'Product ids, separated by commas.',
      }),
    ),
    attr: Type.Optional(
      Type.String({
        maxLength: 1_000,
        pattern: '^[a-zA-Z][a-zA-Z0-9_-]*:[^,:]+(,[a-zA-Z][a-zA-Z0-9_-]*:[^,:]+){0,39}$',
        description: '`key:value` pairs, separated by commas: `ram:8 GB,ram:12 GB`.',
      }),
    ),
    sort: Type.Optional(
      OneOf(sorts, { description: 'Default `-relevance` with `q`, else `-popular`.' }),
    ),
    cursor: Type.Optional(Cursor),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 24 })),
    facets: Type.Optional(Type.Boolean({ default: false })),
    locale: LocaleParameter,
  },
  { additionalProperties: false },
);
export type ProductListQuery = Static<typeof ProductListQuery>;

export const FacetValue = named(
  'FacetValue',
  Type.Object({
    value: Type.String(),
    label: Type.String(),
    count: Type.Integer({ description: 'Ignores the selection within the same facet.' }),
    selected: Type.Boolean(),
  }),
);
export type FacetValue = Static<typeof FacetValue>;

export const Facets = named(
  'Facets',
  Type.Object({
    categories: Type.Array(FacetValue),
    brands: Type.Array(FacetValue),
    attributes: Type.Array(
      Type.Object({ key: Type.String(), label: Type.String(), values: Type.Array(FacetValue) }),
    ),
    price: Type.Object({ min: Money, max: Money }),
    inStock: Type.Integer(),
    onSale: Type.Integer(),
  }),
);
export type Facets = Static<typeof Facets>;

export const ProductList = named(
  'ProductList',
  Type.Object({
    items: Type.Array(ProductCard),
    total: Type.Object({
      count: Type.Integer(),
      exact: Type.Boolean({ description: 'False where counting stopped.' }),
    }),
    page: Type.Object({
      nextCursor: Nullable(Type.String()),
      previousCursor: Nullable(Type.String()),
      start: Type.Integer({ description: 'Position of the first item, from 1.' }),
      limit: Type.Integer(),
    }),
    facets: Type.Optional(Facets),
    didYouMean: Nullable(Type.String()),
  }),
);
export type ProductList = Static<typeof ProductList>;
