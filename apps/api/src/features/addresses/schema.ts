import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { lineOfText } from '../../lib/person-text.ts';
import { Id, Nullable, Slug } from '../../lib/schemas.ts';
import { Phone } from '../auth/schema.ts';

export const Address = named(
  'Address',
  Type.Object({
    id: Type.String(),
    label: Type.String(),
    recipient: Type.String(),
    phone: Type.String({ description: 'E.164' }),
    division: Type.String({ description: 'Slug, as the next two; names are in /locations.' }),
    district: Type.String(),
    upazila: Type.String(),
    line: Type.String(),
    postcode: Nullable(Type.String()),
    isDefault: Type.Boolean(),
  }),
);

export const AddressList = named('AddressList', Type.Object({ items: Type.Array(Address) }));

const fields = {
  label: lineOfText(40, '"Home", "Office".'),
  recipient: lineOfText(100, 'Who takes the parcel.'),
  phone: Phone,
  division: Slug,
  district: Slug,
  upazila: Slug,
  line: lineOfText(200, 'House, road, area.'),
  postcode: Nullable(Type.String({ pattern: '^[1-9][0-9]{3}$', description: 'Four digits.' })),
};

export const NewAddressBody = Type.Object(
  {
    ...fields,
    postcode: Type.Optional(fields.postcode),
    isDefault: Type.Optional(Type.Boolean({ description: 'The first address is it anyway.' })),
  },
  { additionalProperties: false },
);
export type NewAddressBody = Static<typeof NewAddressBody>;

export const ChangeAddressBody = Type.Partial(
  Type.Object({
    ...fields,
    isDefault: Type.Literal(true, { description: 'Another address becomes it instead of this.' }),
  }),
  { additionalProperties: false, minProperties: 1 },
);
export type ChangeAddressBody = Static<typeof ChangeAddressBody>;

export const AddressParams = Type.Object({ id: Id('adr') }, { additionalProperties: false });
