import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Money, Nullable, Timestamp } from '../../lib/schemas.ts';
import { Availability, UnitsLeft } from '../products/card-schema.ts';

export const AvailabilityQuery = Type.Object(
  {
    variants: Type.String({
      pattern: '^var_[0-9a-z]{16}(,var_[0-9a-z]{16}){0,99}$',
      description: 'Variant ids, 1 to 100, separated by commas.',
    }),
  },
  { additionalProperties: false },
);

export const AvailabilityList = named(
  'AvailabilityList',
  Type.Object({
    items: Type.Array(
      Type.Object({
        variantId: Type.String(),
        price: Money,
        compareAtPrice: Nullable(Money),
        availability: Availability,
        unitsLeft: UnitsLeft,
        available: Type.Integer({
          minimum: 0,
          maximum: 20,
          description: 'What can be bought now, at most 20.',
        }),
      }),
    ),
    asOf: Timestamp,
  }),
);
export type AvailabilityList = Static<typeof AvailabilityList>;
