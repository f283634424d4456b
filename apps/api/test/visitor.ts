import type { App } from '../src/app.ts';

/** An answer as a test reads it. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  /** The parsed body; null when there is none. */
  body: unknown;
}

export interface SendOptions {
  body?: unknown;
  /** Sent as a form instead of a body. */
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

/** A browser that keeps its cookies, talking to the app without a network. */
export interface Visitor {
  cookies: Map<string, string>;
  /** Its own, so that one test's failed attempts never lock out another's visitor. */
  address: string;
  /** `target` is a method and a path below /api/v1: `POST /cart/items`. */
  send(target: string, options?: SendOptions): Promise<Answer>;
}

let visitors = 0;

export function createVisitor(app: App): Visitor {
  const cookies = new Map<string, string>();
  const address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors++ & 255}`;
  return {
    cookies,
    address,
    async send(target, { body, form, headers = {} } = {}) {
      const [method = 'GET', path = ''] = target.split(' ');
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await app.inject({
        method: method as 'GET',
        url: `/api/v1${path}`,
        remoteAddress: address,
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        ...(form === undefined ? {} : { payload: String(new URLSearchParams(form)) }),
      });
      for (const { name, value, maxAge } of response.cookies) {
        if (maxAge === 0) cookies.delete(name);
        else cookies.set(name, value);
      }
      return {
        status: response.statusCode,
        headers: response.headers,
        body: response.payload === '' ? null : JSON.parse(response.payload),
      };
    },
  };
}

export const password = 'dhaka-demo-2026';
let accounts = 0;

/** A visitor with a new account, signed in. */
export async function createShopper(app: App): Promise<Visitor & { email: string; id: string }> {
  const visitor = createVisitor(app);
  const email = `shopper-${++accounts}-${Date.now()}@example.com`;
  const { status, body } = await visitor.send('POST /auth/register', {
    body: { email, password, name: 'Nusrat Jahan' },
  });
  if (status !== 201) throw new Error(`registering answered ${status}: ${JSON.stringify(body)}`);
  const { user } = body as { user: { id: string } };
  return { ...visitor, email, id: user.id };
}
