import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';

export const BrandList = named(
  'BrandList',
  Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        slug: Type.String(),
        name: Type.String(),
        productCount: Type.Integer(),
      }),
    ),
  }),
);
export type BrandList = Static<typeof BrandList>;
