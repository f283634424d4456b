import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { TSchema } from 'typebox';
import type { Locale, Localized } from './locale.ts';
import { type FieldError, invalidField, invalidText, Problem } from './problem.ts';

const common = {
  allErrors: true,
  removeAdditional: false,
  useDefaults: true,
  strict: false,
} as const;
const strict = new Ajv({ ...common, coerceTypes: false });
const coercing = new Ajv({ ...common, coerceTypes: true });
for (const ajv of [strict, coercing]) formats.default(ajv, ['email', 'uri', 'date', 'date-time']);

/**
 * A body is taken as it is: the default would turn `null` into 0 and `true` into 1. Parameters and
 * headers arrive as text and are converted. Unknown fields are refused, never dropped in silence.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? strict : coercing).compile(schema);

const messages: Record<string, Localized> = {
  required: { en: 'Is required.', bn: 'এটি আবশ্যক।' },
  additionalProperties: { en: 'Is not known here.', bn: 'এটি এখানে অচেনা।' },
  type: { en: 'Has the wrong type.', bn: 'এর ধরন সঠিক নয়।' },
  format: { en: 'Is not in the right form.', bn: 'এর রূপ সঠিক নয়।' },
  pattern: { en: 'Is not in the right form.', bn: 'এর রূপ সঠিক নয়।' },
  enum: { en: 'Is not one of the choices.', bn: 'এটি তালিকায় নেই।' },
  const: { en: 'Is not one of the choices.', bn: 'এটি তালিকায় নেই।' },
  minLength: { en: 'Is too short.', bn: 'এটি অতিরিক্ত ছোট।' },
  maxLength: { en: 'Is too long.', bn: 'এটি অতিরিক্ত লম্বা।' },
  minimum: { en: 'Is too small.', bn: 'মানটি অতিরিক্ত ছোট।' },
  maximum: { en: 'Is too large.', bn: 'মানটি অতিরিক্ত বড়।' },
  minItems: { en: 'Has too few entries.', bn: 'এতে তথ্য কম।' },
  maxItems: { en: 'Has too many entries.', bn: 'এতে তথ্য অতিরিক্ত।' },
  minProperties: { en: 'Is empty.', bn: 'এটি খালি।' },
};
const fallback: Localized = { en: 'Is not valid.', bn: 'এটি সঠিক নয়।' };

const codes: Record<string, string> = {
  additionalProperties: 'unknown_field',
  type: 'wrong_type',
  pattern: 'format',
  const: 'enum',
};

/** How many wrong fields one answer lists. */
const errorLimit = 20;

/** A name of a sender's own choosing may be long. */
const pointerLength = 200;

/** One step of a JSON pointer (RFC 6901). */
const step = (key: string) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function fieldError(error: FastifySchemaValidationError | ErrorObject, locale: Locale): FieldError {
  const field = error.params?.missingProperty ?? error.params?.additionalProperty;
  const name = typeof field === 'string' ? step(field) : '';
  return {
    pointer: `${error.instancePath}${name}`.slice(0, pointerLength),
    message: (messages[error.keyword] ?? fallback)[locale],
    code: codes[error.keyword] ?? error.keyword.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
  };
}

/** The answer to what a schema refused. The pointers are into the body or the parameters. */
export function validationProblem(errors: readonly FastifySchemaValidationError[]): Problem {
  return new Problem('validation_failed', {
    detail: {
      en: 'Some of what was sent is not valid. See "errors".',
      bn: 'পাঠানো তথ্যের কিছু সঠিক নয়। "errors" দেখুন।',
    },
    errors: (locale) => {
      const seen = new Map<string, FieldError>();
      for (const error of errors) {
        const field = fieldError(error, locale);
        // A field of a union fails each branch; the first reason is enough for a person.
        if (!seen.has(field.pointer)) seen.set(field.pointer, field);
        if (seen.size === errorLimit) break;
      }
      return [...seen.values()];
    },
  });
}

/** No body of the shop is nested more than a few levels; far below what overflows the stack. */
const deepest = 32;

/**
 * Throws for text that Postgres cannot hold: a null character, or half of a surrogate pair; and for
 * what is nested too deeply to be looked through. Walks keys as well as values.
 */
export function refuseInvalidText(value: unknown, pointer = '', depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw invalidText(pointer);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth === deepest) {
    throw invalidField(pointer, 'too_deep', {
      en: 'Is nested too deeply.',
      bn: 'এটি অতিরিক্ত স্তরে সাজানো।',
    });
  }
  for (const [key, part] of Object.entries(value)) {
    if (key.includes('\0') || !key.isWellFormed()) throw invalidText(pointer);
    refuseInvalidText(part, (pointer + step(key)).slice(0, pointerLength), depth + 1);
  }
}
