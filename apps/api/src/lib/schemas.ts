import { type Static, type TSchema, type TUnsafe, Type } from 'typebox';
import { named } from './http.ts';

/** One of a few words. A plain `enum` validates and reads better than a union of constants. */
export function OneOf<const T extends readonly string[]>(
  values: T,
  options: Record<string, unknown> = {},
): TUnsafe<T[number]> {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options });
}

/** The value or null. */
export function Nullable<T extends TSchema>(schema: T): TUnsafe<Static<T> | null> {
  const plain = schema as { type?: string; enum?: unknown[]; $ref?: string };
  // A list of values that lacks null forbids it, whatever the type allows.
  const values = plain.enum ? { enum: [...plain.enum, null] } : {};
  const json = plain.type
    ? { ...plain, type: [plain.type, 'null'], ...values }
    : { anyOf: [plain, { type: 'null' }] };
  return Type.Unsafe<Static<T> | null>(json);
}

export const LocaleParameter = Type.Optional(
  OneOf(['en', 'bn'], { default: 'en', description: 'The language of texts.' }),
);

/** For routes whose only parameter is the language. */
export const LocaleQuery = Type.Object(
  { locale: LocaleParameter },
  { additionalProperties: false },
);

export const Money = named(
  'Money',
  Type.Object({
    amount: Type.Integer({ description: 'Poisha; 100 to the taka.' }),
    currency: OneOf(['BDT']),
  }),
);
export type Money = Static<typeof Money>;

/** `amount` in poisha. */
export const money = (amount: number): Money => ({ amount, currency: 'BDT' });

export const PicturePath = Type.String({
  description: 'Path of a picture on the shop: /pictures/<silhouette>/<colour>/<view>/<seed>.svg',
});

/** The path segment of a page. */
export const Slug = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 120,
});

/** A slug in a path may be anything that fits: one that names nothing is 404, not 400. */
export const SlugParams = Type.Object({ slug: Type.String({ minLength: 1, maxLength: 120 }) });

/** A public id with the given prefix. */
export const Id = (prefix: string) =>
  Type.String({ pattern: `^${prefix}_[0-9a-hjkmnp-tv-z]{16}$`, description: `${prefix}_…` });

export const Timestamp = Type.String({ format: 'date-time' });

export const Cursor = Type.String({
  minLength: 1,
  maxLength: 400,
  description: 'Opaque, from `page` of an earlier answer.',
});

/** A named thing with a page of its own. */
export const Link = named('Link', Type.Object({ slug: Type.String(), name: Type.String() }));
