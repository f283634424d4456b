import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Cursor, LocaleParameter, Nullable, Timestamp } from '../../lib/schemas.ts';

export const ReviewListQuery = Type.Object(
  {
    cursor: Type.Optional(Cursor),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
    locale: LocaleParameter,
  },
  { additionalProperties: false },
);

export const ReviewList = named(
  'ReviewList',
  Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        author: Type.String(),
        rating: Type.Integer({ minimum: 1, maximum: 5 }),
        title: Type.String(),
        body: Type.String(),
        verified: Type.Boolean({ description: 'Written by someone who bought it here.' }),
        createdAt: Timestamp,
      }),
    ),
    page: Type.Object({ nextCursor: Nullable(Type.String()) }),
  }),
);
export type ReviewList = Static<typeof ReviewList>;
