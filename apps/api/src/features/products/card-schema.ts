import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Link, Money, Nullable, OneOf, PicturePath } from '../../lib/schemas.ts';

export const availabilities = ['in_stock', 'low_stock', 'sold_out'] as const;
export const Availability = OneOf(availabilities);
export type Availability = Static<typeof Availability>;

export const UnitsLeft = Nullable(
  Type.Integer({ minimum: 1, maximum: 5, description: 'Only when few are left.' }),
);

/** The fields of a card; a detail has them too. */
export const cardFields = {
  id: Type.String(),
  slug: Type.String(),
  name: Type.String(),
  modelNumber: Type.String(),
  brand: Link,
  category: Link,
  highlights: Type.String({ description: 'What matters most: "8 GB, 256 GB, 50 MP".' }),
  rating: Type.Object({
    average: Nullable(Type.Number({ minimum: 1, maximum: 5 })),
    count: Type.Integer(),
  }),
  price: Money,
  compareAtPrice: Nullable(Money),
  discountPercent: Nullable(Type.Integer({ minimum: 1, maximum: 99 })),
  priceVaries: Type.Boolean({ description: 'Variants differ in price; `price` is the lowest.' }),
  availability: Availability,
  unitsLeft: UnitsLeft,
  defaultVariantId: Type.String(),
  picture: PicturePath,
  colours: Type.Array(
    Type.Object({
      value: Type.String(),
      label: Type.String(),
      swatch: Type.String({ pattern: '^#[0-9a-f]{6}$' }),
    }),
  ),
};

export const ProductCard = named('ProductCard', Type.Object(cardFields));
export type ProductCard = Static<typeof ProductCard>;

export const ProductCards = named('ProductCards', Type.Object({ items: Type.Array(ProductCard) }));
export type ProductCards = Static<typeof ProductCards>;
