import 'server-only';
import http from 'node:http';
import https from 'node:https';
import { env } from '../env';

/** What came back from the API, whatever its status. */
export type ApiResponse = { status: number; body: unknown; cookies: string[] };

type Send = { method?: 'GET' | 'POST'; headers?: Record<string, string>; json?: unknown };

const options = { keepAlive: true, maxSockets: 64, keepAliveMsecs: 10_000 };
const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };

/**
 * Calls the API over kept-alive connections. `path` is absolute, `json` the body, if any; `cookies`
 * of the answer are its Set-Cookie lines.
 *
 * It goes around Next's `fetch` on purpose: that one keeps a second cache in which an answer could
 * be a minute old before it is rendered into a page that is kept for another minute.
 * @throws Error when there is no answer in `API_TIMEOUT_MS`, or one that is not JSON.
 */
export async function callApi(path: string, send: Send = {}): Promise<ApiResponse> {
  try {
    return await callOnce(path, send);
  } catch (error) {
    // A kept connection may be closed at the moment it is used again, as by a pod that leaves.
    // Another one leads to another pod; reading twice is harmless.
    if ((send.method ?? 'GET') === 'GET' && isLostConnection(error)) return callOnce(path, send);
    throw error;
  }
}

const lostConnection = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE']);

function isLostConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && lostConnection.has(String(cause.code));
}

function callOnce(
  path: string,
  { method = 'GET', headers = {}, json }: Send,
): Promise<ApiResponse> {
  const body = json === undefined ? undefined : JSON.stringify(json);
  const url = new URL(path, env().API_URL);
  const secure = url.protocol === 'https:';
  const send = secure ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        agent: secure ? agents['https:'] : agents['http:'],
        method,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        signal: AbortSignal.timeout(env().API_TIMEOUT_MS),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          try {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: response.statusCode ?? 0,
              body: text ? JSON.parse(text) : null,
              cookies: response.headers['set-cookie'] ?? [],
            });
          } catch (cause) {
            reject(new Error(`The API did not answer ${url.pathname} with JSON`, { cause }));
          }
        });
      },
    );
    request.on('error', (cause) =>
      reject(new Error(`The API did not answer ${url.pathname}`, { cause })),
    );
    request.end(body);
  });
}
