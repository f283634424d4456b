/** A problem the API answered a browser's request with; `detail` is for people, in their language. */
export class RequestProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    super(typeof body.detail === 'string' ? body.detail : '');
    this.name = 'RequestProblem';
    this.status = status;
    this.code = typeof body.code === 'string' ? body.code : 'unknown';
    this.body = body;
  }
}

type RequestOptions = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Is shown the answer before it is read, for what its status or headers say. */
  onAnswer?: (answer: Response) => void;
};

/**
 * Calls the API from the browser, with the visitor's cookies. `path` is below /api/v1. An empty
 * answer (204) is null.
 * @throws RequestProblem for any status that is not a success; TypeError without a network.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body, headers, signal, onAnswer } = options;
  const response = await fetch(`/api/v1${inPageLanguage(path)}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  onAnswer?.(response);
  const text = await response.text();
  const answer =
    text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null;
  if (!response.ok) throw new RequestProblem(response.status, answer ?? {});
  return answer as T;
}

// What is the visitor's own is answered in the language of the page. Public data names the language
// where it matters: its address is what caches share.
function inPageLanguage(path: string): string {
  if (!/^\/(auth|cart|checkout|me|orders|waiting-rooms)\b/.test(path) || path.includes('locale='))
    return path;
  return `${path}${path.includes('?') ? '&' : '?'}locale=${document.documentElement.lang}`;
}
