import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { LocaleParameter, Money, Nullable, OneOf, Slug } from '../../lib/schemas.ts';

const Place = { slug: Type.String(), name: Type.String() };

export const Locations = named(
  'Locations',
  Type.Object({
    divisions: Type.Array(
      Type.Object({
        ...Place,
        districts: Type.Array(Type.Object({ ...Place, upazilas: Type.Array(Type.Object(Place)) })),
      }),
    ),
  }),
);

export const EstimatesQuery = Type.Object(
  { district: Slug, locale: LocaleParameter },
  { additionalProperties: false },
);

export const DeliveryOption = named(
  'DeliveryOption',
  Type.Object({
    code: OneOf(['standard', 'express', 'pickup']),
    label: Type.String(),
    fee: Money,
    freeAbove: Nullable(Money),
    earliest: Type.String({ format: 'date', description: 'A day in Dhaka.' }),
    latest: Type.String({ format: 'date' }),
  }),
);
export type DeliveryOption = Static<typeof DeliveryOption>;

export const DeliveryEstimates = named(
  'DeliveryEstimates',
  Type.Object({ methods: Type.Array(DeliveryOption) }),
);
