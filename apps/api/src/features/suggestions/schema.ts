import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Link, LocaleParameter, Money, PicturePath } from '../../lib/schemas.ts';

export const SuggestionsQuery = Type.Object(
  { q: Type.String({ minLength: 1, maxLength: 200 }), locale: LocaleParameter },
  { additionalProperties: false },
);

export const Suggestions = named(
  'Suggestions',
  Type.Object({
    queries: Type.Array(Type.String()),
    products: Type.Array(
      Type.Object({
        id: Type.String(),
        slug: Type.String(),
        name: Type.String(),
        price: Money,
        picture: PicturePath,
      }),
    ),
    categories: Type.Array(Link),
    brands: Type.Array(Link),
  }),
);
export type Suggestions = Static<typeof Suggestions>;
