import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, type TSchema, type TUnsafe, Type } from 'typebox';
import { problemCodes } from './problem.ts';

/** A plugin of routes that is given the parts it works with. */
export type Routes<Options extends object = Record<never, never>> =
  FastifyPluginAsyncTypebox<Options>;

const shared: TSchema[] = [];

/** Gives a schema a name in the OpenAPI document; every answer that uses it refers to it. */
export function named<T extends TSchema>(id: string, schema: T): TUnsafe<Static<T>> {
  shared.push({ ...schema, $id: id } as TSchema);
  return Type.Unsafe<Static<T>>({ $ref: `${id}#` });
}

/** All named schemas, in the order of their making. */
export function namedSchemas(): readonly TSchema[] {
  return shared;
}

export const ProblemSchema = named(
  'Problem',
  Type.Object(
    {
      type: Type.String(),
      title: Type.String(),
      status: Type.Integer(),
      code: Type.String({ enum: problemCodes, description: 'Stable; decide by this.' }),
      detail: Type.String({ description: 'For people, in the language of the request.' }),
      instance: Type.String({ description: 'The request id.' }),
      errors: Type.Optional(
        Type.Array(
          Type.Object({
            pointer: Type.String({ description: 'JSON pointer into the body or the parameters.' }),
            message: Type.String(),
            code: Type.String(),
          }),
        ),
      ),
    },
    { additionalProperties: true, description: 'RFC 9457' },
  ),
);

const descriptions: Record<number, string> = {
  400: 'The request is not valid.',
  401: 'Not signed in, or the credentials are wrong.',
  403: 'Not allowed.',
  404: 'Not found.',
  409: 'In conflict with what is there.',
  412: 'Changed meanwhile.',
  413: 'The body is too large.',
  415: 'The body is of an unsupported media type.',
  422: 'The Idempotency-Key was used for another request.',
  428: 'If-Match is required.',
  429: 'Too many requests; see Retry-After.',
  500: 'Something broke on our side.',
  503: 'Too busy, or the database cannot be reached; see Retry-After.',
};

interface ProblemResponse {
  description: string;
  content: { 'application/problem+json': { schema: typeof ProblemSchema } };
}

/**
 * The problems of a route for its `response` schema. Those that every route may answer are always
 * in it; give the further ones.
 */
export function problems<S extends number = never>(
  ...statuses: S[]
): Record<S | 400 | 429 | 500 | 503, ProblemResponse> {
  const all = [400, 429, 500, 503, ...statuses].map((status) => [
    status,
    {
      description: descriptions[status] ?? 'Refused.',
      content: { 'application/problem+json': { schema: ProblemSchema } },
    },
  ]);
  return Object.fromEntries(all);
}

/** An empty answer, 204. */
export const NoContent = Type.Null({ description: 'Done.' });
