import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Nullable, OneOf } from '../../lib/schemas.ts';
import { PersonName, Phone, User } from '../auth/schema.ts';

export const MeAnswer = named('MeAnswer', Type.Object({ user: Nullable(User) }));

export const ChangeMeBody = Type.Object(
  {
    name: Type.Optional(PersonName),
    phone: Type.Optional(Nullable(Phone)),
    locale: Type.Optional(OneOf(['en', 'bn'])),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type ChangeMeBody = Static<typeof ChangeMeBody>;

export const DeleteMeBody = Type.Object(
  { password: Type.String({ minLength: 1, maxLength: 1000 }) },
  { additionalProperties: false },
);

export const AccountExport = named(
  'AccountExport',
  Type.Object(
    { exportedAt: Type.String(), user: User },
    { additionalProperties: true, description: 'Everything that the shop holds of the person.' },
  ),
);
