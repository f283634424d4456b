import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

export type { components, operations, paths } from './schema.ts';

/** The shapes of the API by name, such as `Schemas['ProductCard']`. */
export type Schemas = components['schemas'];

export type ApiClient = Client<paths>;

export interface ApiClientOptions {
  /** Where the API is, without `/api`: `http://api:4000`. Empty in a browser of the same origin. */
  baseUrl?: string;
  /** The `fetch` to send with; the global one by default. */
  fetch?: (request: Request) => Promise<Response>;
  headers?: Record<string, string>;
}

/**
 * A client typed by the OpenAPI document. An answer is `{ data, error, response }`; `error` is a
 * problem (RFC 9457) and only a lost connection throws.
 */
export function createApiClient(options: ApiClientOptions = {}): ApiClient {
  return createClient<paths>(options);
}
