import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import { openapiDocument } from '../src/openapi.ts';
import type { Answer } from './visitor.ts';

export interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: { type?: string } }[];
  requestBody?: { content: Record<string, object> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

/** The OpenAPI document of this source. */
export const document = (await openapiDocument()) as {
  paths: Record<string, Record<string, Operation>>;
  components: object;
};

/** Every operation, `POST /orders/{id}/cancel` by name. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
    method: method.toUpperCase(),
    path,
    operation,
  })),
);

const ajv = new Ajv2020({ strict: false, validateFormats: true });
formats.default(ajv);

/** Fails when the status is not documented for the operation, or the body is not of its schema. */
export function expectDocumented(
  operation: Operation,
  answer: Answer,
  { components = document.components, prepare = (schema: object) => schema } = {},
): void {
  const documented = operation.responses[answer.status];
  expect(documented, `status ${answer.status}: ${JSON.stringify(answer.body)}`).toBeDefined();
  const [content] = Object.values(documented?.content ?? {});
  if (!content) {
    expect(answer.body).toBeNull();
    return;
  }
  const [type] = Object.keys(documented?.content ?? {});
  expect(answer.headers['content-type']).toContain(type);
  const schema = { ...prepare(content.schema), components };
  const valid = ajv.validate(schema, answer.body);
  expect(valid, JSON.stringify(ajv.errors)).toBe(true);
}

/**
 * As `expectDocumented`, and fails for a field that is not documented: for answers that no serialiser
 * has cut down to their schema.
 */
export function expectNothingElse(operation: Operation, answer: Answer): void {
  const components = closed(document.components);
  expectDocumented(operation, answer, { components, prepare: closed });
}

/** The schema, with every object in it closed that does not say otherwise. */
function closed<Schema>(schema: Schema): Schema {
  if (Array.isArray(schema)) return schema.map(closed) as Schema;
  if (schema === null || typeof schema !== 'object') return schema;
  const parts = Object.entries(schema).map(([key, part]) => [key, closed(part)]);
  const isObject = 'type' in schema && schema.type === 'object' && 'properties' in schema;
  const rest = isObject ? { additionalProperties: false } : {};
  return { ...rest, ...Object.fromEntries(parts) };
}
