import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Link, Money, Nullable, PicturePath, Timestamp } from '../../lib/schemas.ts';
import { Availability, cardFields, UnitsLeft } from './card-schema.ts';

export const ProductDetail = named(
  'ProductDetail',
  Type.Object({
    ...cardFields,
    description: Type.String(),
    breadcrumbs: Type.Array(Link),
    options: Type.Array(
      Type.Object({
        key: Type.String(),
        label: Type.String(),
        values: Type.Array(
          Type.Object({
            value: Type.String(),
            label: Type.String(),
            swatch: Nullable(Type.String()),
          }),
        ),
      }),
    ),
    variants: Type.Array(
      Type.Object({
        id: Type.String(),
        sku: Type.String(),
        options: Type.Record(Type.String(), Type.String()),
        price: Money,
        compareAtPrice: Nullable(Money),
        availability: Availability,
        unitsLeft: UnitsLeft,
        pictures: Type.Array(PicturePath, { minItems: 3, maxItems: 3 }),
      }),
      { minItems: 1 },
    ),
    specifications: Type.Array(
      Type.Object({
        group: Type.String(),
        items: Type.Array(
          Type.Object({ key: Type.String(), label: Type.String(), value: Type.String() }),
        ),
      }),
    ),
    ratingHistogram: Type.Array(Type.Integer(), {
      minItems: 5,
      maxItems: 5,
      description: 'Reviews with one star, two stars, … five stars.',
    }),
    warranty: Type.String(),
    campaign: Nullable(
      Type.Object({ slug: Type.String(), name: Type.String(), endsAt: Timestamp }),
    ),
    updatedAt: Timestamp,
  }),
);
export type ProductDetail = Static<typeof ProductDetail>;
