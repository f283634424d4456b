import 'server-only';
import { cache } from 'react';
import { callApi } from './http';

/** An answer of the API that is not a success. `code` is the stable one of problem+json. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** The problem as it came, for its further members. */
  readonly body: unknown;

  constructor(path: string, status: number, body: unknown) {
    const code = problemCode(body);
    super(`The API answered ${path} with ${status} ${code}`);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.body = body;
  }
}

export type Query = Record<
  string,
  string | number | boolean | readonly string[] | null | undefined
>;

/** A path below /api/v1 with its query; lists are joined by commas, empty values left out. */
export function apiPath(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== undefined && text !== null && text !== '') search.set(key, String(text));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

// Metadata and page ask for the same things; within one render they share the answer.
const getOnce = cache((path: string) => callApi(path));

/**
 * Public data from the API.
 * @throws ApiError for any status other than 200.
 */
export async function getPublic<T>(path: string, query: Query = {}): Promise<T> {
  const address = apiPath(path, query);
  const { status, body } = await getOnce(address);
  if (status !== 200) throw new ApiError(path, status, body);
  return body as T;
}

/** Public data that may not exist: null for 404. */
export async function findPublic<T>(path: string, query: Query = {}): Promise<T | null> {
  try {
    return await getPublic<T>(path, query);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** The stable code of a problem+json body. */
export function problemCode(body: unknown): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  return typeof code === 'string' ? code : 'unknown';
}
