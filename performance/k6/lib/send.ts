import { check } from 'k6';
import http, { type RefinedResponse } from 'k6/http';
import { Counter, Trend } from 'k6/metrics';
import { bucketNames, bucketOf } from './buckets.ts';
import type { ActionName, Settings } from './settings.ts';
import type { Product, ShopData } from './shop-data.ts';
import { refusalMs } from './thresholds.ts';

/** Which promise a request falls under: those of looking, of carts, of accounts, of buying. */
export type Kind = 'browse' | 'cart' | 'account' | 'checkout';

/** Somebody on a visit. */
export interface Visit {
  settings: Settings;
  shop: ShopData;
  /** Of the whole run, from 0; for whatever has to be this visitor's alone. */
  turn: number;
  /** Of its journey, from 0; what the visitor chooses comes from it. */
  number: number;
  address: string;
  locale: 'en' | 'bn';
  /** What this visitor came for. */
  product: Product;
  /** A busy shop may tell this visitor to come back; that is an answer, and timed by itself. */
  refusable: boolean;
}

interface Request {
  action: ActionName;
  kind: Kind;
  /** The route, the same for all that it is asked with. */
  name: string;
  url: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: object | string;
  /** Statuses that are an answer; 200 by default. */
  expect?: number[];
  /** Whether its body is looked at; unpacking one that is not would cost the machine for nothing. */
  read?: boolean;
}

export type Answer = RefinedResponse<'text'>;

const failures = {
  unanswered: new Counter('failed_unanswered'),
  limited: new Counter('failed_429'),
  client: new Counter('failed_4xx'),
  server: new Counter('failed_5xx'),
  content: new Counter('failed_content'),
};
const browseServerErrors = new Counter('browse_5xx');
const buckets = bucketNames.map((name) => new Counter(name));
const refusals = new Counter('refusals');
const refusalTime = new Trend('refusal_duration', true);
/** Those that took longer than is promised; of all, and of quotes and orders. */
const lateRefusals = new Counter('refusals_late');
const lateCheckoutRefusals = new Counter('refusals_late_checkout');
const refusalsWithoutTime = new Counter('refusals_without_retry_after');
let told = 0;

/**
 * Sends one request of a visitor and counts what came of it. The first failures of each k6 worker are
 * written to the console in words.
 */
export function send(visit: Visit, request: Request): Answer {
  const { action, kind, name, url, method = 'GET', headers = {}, body } = request;
  const { visitors } = visit.settings;
  const expected = expectedBy(request, visit);
  const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? null);
  const answer = http.request(method, url, text, {
    headers: {
      'accept-encoding': 'gzip',
      ...(visitors === 'forwarded' ? { 'x-forwarded-for': visit.address } : {}),
      ...(text === null ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    tags: { action, kind, name },
    responseCallback: expected.callback,
    responseType: request.read === false ? 'none' : 'text',
    timeout: '30s',
  });
  const { status, timings } = answer;
  buckets[bucketOf(timings.duration)]?.add(1);
  const refused = visit.refusable && (status === 429 || status === 503);
  if (refused) {
    refusals.add(1);
    refusalTime.add(timings.duration, { kind });
    if (timings.duration > refusalMs) {
      lateRefusals.add(1);
      if (kind === 'checkout') lateCheckoutRefusals.add(1);
    }
    if (!answer.headers['Retry-After']) refusalsWithoutTime.add(1);
  } else if (!expected.statuses.includes(status)) {
    failureOf(status).add(1);
    if (kind === 'browse' && status >= 500) browseServerErrors.add(1);
    const why = status === 0 ? answer.error : String(answer.body ?? '').slice(0, 200);
    tell(`${action}: ${method} ${name} answered ${status}: ${why}`);
  }
  return answer;
}

interface Expected {
  statuses: number[];
  callback: ReturnType<typeof http.expectedStatuses>;
}

const seen = new Map<string, Expected>();

/** The same ones are asked for again and again, and making them anew is a good part of what k6 allocates. */
function expectedBy({ expect = [200] }: Request, { refusable }: Visit): Expected {
  const key = `${refusable} ${expect}`;
  const known = seen.get(key);
  if (known) return known;
  const statuses = refusable ? [...expect, 429, 503] : expect;
  const made = { statuses, callback: http.expectedStatuses(...statuses) };
  seen.set(key, made);
  return made;
}

function failureOf(status: number): Counter {
  if (status === 0) return failures.unanswered;
  if (status === 429) return failures.limited;
  return status >= 500 ? failures.server : failures.client;
}

function tell(line: string): void {
  if (told++ < 3) console.warn(line);
}

/**
 * Whether the answer says what it should: the status, and by `look` the content, where that was read. A
 * `look` that throws, because a field is missing, has failed.
 */
export function says(
  action: ActionName,
  answer: Answer,
  status: number,
  what: string,
  look: () => boolean,
): boolean {
  // Whether the status of one that was not read is an answer, `send` has counted: a check of every request
  // costs k6 a sixth of its time. One that never came has no body either.
  if (answer.body === null && answer.status !== 0) return answer.status === status;
  if (answer.status !== status) {
    return check(answer, { [`${action}: status ${status}`]: () => false }, { action });
  }
  const good = check(answer, { [`${action}: ${what}`]: () => tried(look) }, { action });
  if (!good) {
    failures.content.add(1);
    tell(`${action}: not ${what}: ${String(answer.body ?? '').slice(0, 200)}`);
  }
  return good;
}

function tried(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}

/** Whether this visit's pages are read, and not only their status. */
export function reads({ number, settings }: Visit): boolean {
  return number % settings.contentEvery === 0;
}

/** What is in a JSON answer; it is looked at more than once, and reading one is what costs k6 most. */
export function json<T>(answer: Answer): T {
  if (read?.answer !== answer) read = { answer, value: JSON.parse(String(answer.body)) };
  return read.value as T;
}
let read: { answer: Answer; value: unknown } | undefined;
