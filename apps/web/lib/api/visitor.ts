import 'server-only';
import { cookies, headers } from 'next/headers';
import type { Locale } from '../i18n/locales';
import { ApiError, apiPath, type Query } from '.';
import { parseSetCookie } from './cookies';
import { type ApiResponse, callApi } from './http';

/**
 * Data of the visitor whose request is being answered; their cookies go along. Reading them makes a
 * page render on each request, and nothing of the answer is kept. `headers` are added to theirs.
 * @throws ApiError for any status other than 200.
 */
export async function getPrivate<T>(
  path: string,
  query: Query = {},
  headers: Record<string, string> = {},
): Promise<T> {
  const { status, body } = await callApi(apiPath(path, query), {
    headers: { ...(await ownHeaders()), ...headers },
  });
  if (status !== 200) throw new ApiError(path, status, body);
  return body as T;
}

/**
 * Sends something in the visitor's name, from a server action. The cookies that the API sets reach
 * the visitor's browser.
 */
export async function sendForVisitor(
  path: string,
  json: unknown,
  locale: Locale,
): Promise<ApiResponse> {
  const answer = await callApi(apiPath(path, { locale }), {
    method: 'POST',
    headers: await ownHeaders(),
    json,
  });
  const jar = await cookies();
  for (const line of answer.cookies) {
    const cookie = parseSetCookie(line);
    if (cookie) jar.set(cookie);
  }
  return answer;
}

// The API counts attempts by visitor and lists devices, so it is told whom we speak for.
async function ownHeaders(): Promise<Record<string, string>> {
  const received = await headers();
  const passed: Record<string, string> = {};
  for (const name of ['cookie', 'x-forwarded-for', 'user-agent']) {
    const value = received.get(name);
    if (value) passed[name] = value;
  }
  return passed;
}
