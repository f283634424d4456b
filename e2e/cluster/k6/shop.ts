import { sleep } from 'k6';
import exec from 'k6/execution';
import http, { type RefinedResponse } from 'k6/http';
import type { Options } from 'k6/options';

// Shoppers at a constant rate, whatever the shop answers: a slow shop gets no fewer. Every request
// and every order is one line of JSON on the console, and load.ts makes a report of them.

/** Written by load.ts. */
interface Plan {
  origin: string;
  host: string;
  /** What answers for the host. */
  address: string;
  /** Of this load; part of every shopper's mail address. */
  name: string;
  /** Iterations each second. */
  browse: number;
  checkout: number;
  /** Paths that browsers ask for, in turn. */
  paths: string[];
  variants: string[];
  /** How long one request may take, s. */
  timeout: number;
  /** How long a shopper goes on trying to get an order placed, s. */
  patience: number;
  /** The most that the load lasts; it is ended before. */
  seconds: number;
}

const plan: Plan = JSON.parse(open(__ENV.LOAD_PLAN ?? ''));
const shared = {
  executor: 'constant-arrival-rate',
  timeUnit: '1s',
  duration: `${plan.seconds}s`,
  gracefulStop: '0s',
} as const;

export const options: Options = {
  hosts: { [plan.host]: plan.address },
  // Ingress controllers have a certificate of their own making here.
  insecureSkipTLSVerify: true,
  userAgent: 'dhakacart-cluster-test',
  // Everybody is there from the start: making one more in the middle costs the load its rate.
  scenarios: {
    browse: {
      ...shared,
      exec: 'browse',
      rate: plan.browse,
      preAllocatedVUs: plan.browse * (plan.timeout + 1),
    },
    checkout: {
      ...shared,
      exec: 'checkout',
      rate: plan.checkout,
      preAllocatedVUs: plan.checkout * (plan.patience + plan.timeout + 5),
    },
  },
};

export function handleSummary(data: { metrics: Record<string, { values: { count?: number } }> }) {
  const dropped = data.metrics.dropped_iterations?.values.count ?? 0;
  return { stdout: `${JSON.stringify({ dropped })}\n` };
}

type Answer = RefinedResponse<'text'>;

/** Sends one request and writes down what came of it; status 0 when nothing did. */
function send(
  kind: 'browse' | 'checkout',
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string>,
  body?: object,
): Answer {
  const begun = Date.now();
  const json = body ? { 'content-type': 'application/json', origin: plan.origin } : {};
  const answer = http.request(method, `${plan.origin}${path}`, body ? JSON.stringify(body) : null, {
    headers: { ...headers, ...json },
    timeout: `${plan.timeout}s`,
    responseType: 'text',
    tags: { name: kind },
  });
  const good = answer.status >= 200 && answer.status < 300;
  const why = good ? undefined : answer.error || String(answer.body ?? '').slice(0, 300);
  const retryAfter = answer.headers['Retry-After'];
  write({
    type: 'request',
    kind,
    name: `${method} ${path.split('?')[0]}`,
    begun,
    ms: Date.now() - begun,
    status: answer.status,
    why,
    retryAfter,
  });
  return answer;
}

function write(line: object): void {
  console.log(JSON.stringify(line));
}

const digits = (count: number) =>
  String(Math.floor(Math.random() * 10 ** count)).padStart(count, '0');

/** A visitor with an address of their own, as the many visitors of a shop have. */
function visitor(): Record<string, string> {
  const part = () => Math.floor(Math.random() * 254) + 1;
  return { 'x-forwarded-for': `45.${part()}.${part()}.${part()}` };
}

export function browse(): void {
  const turn = exec.scenario.iterationInTest;
  send('browse', 'GET', plan.paths[turn % plan.paths.length] ?? '/', visitor());
}

/** A guest from an empty cart to an order, who does not give up before their patience ends. */
export function checkout(): void {
  const turn = exec.scenario.iterationInTest;
  const headers = visitor();
  const email = `${plan.name}-${turn}@load.dhakacart.example`;
  const begun = Date.now();
  let placing = 0;

  const persist = (...request: ['GET' | 'POST', string, Record<string, string>, object?]) => {
    const since = Date.now();
    for (;;) {
      const answer = send('checkout', ...request);
      const underWay = answer.status === 409 && String(answer.body).includes('"request_in_flight"');
      if (answer.status !== 0 && answer.status < 500 && !underWay) return answer;
      if (Date.now() - since > plan.patience * 1000) return answer;
      sleep(0.5);
    }
  };
  const giveUp = (step: string, answer: Answer) =>
    write({
      type: 'order',
      email,
      id: null,
      begun,
      placing,
      ended: Date.now(),
      step,
      status: answer.status,
      why: String(answer.body ?? answer.error).slice(0, 300),
    });

  const variantId = plan.variants[turn % plan.variants.length];
  const added = persist('POST', '/api/v1/cart/items', headers, { variantId, quantity: 1 });
  if (added.status !== 201) {
    giveUp('add', added);
    return;
  }
  const quoted = persist('GET', '/api/v1/checkout/quote?district=dhaka&delivery=standard', headers);
  if (quoted.status !== 200) {
    giveUp('quote', quoted);
    return;
  }
  const quote = JSON.parse(String(quoted.body));
  const order = {
    cartId: quote.cart.id,
    contact: { name: 'Load Shopper', phone: `017${digits(8)}`, email },
    delivery: 'standard',
    address: { division: 'dhaka', district: 'dhaka', upazila: 'dhanmondi', line: 'Road 5' },
    payment: 'cod',
    expectedTotal: quote.total.amount,
  };
  const key = `${plan.name}-${turn}-${digits(12)}`;
  placing = Date.now();
  const placed = persist('POST', '/api/v1/orders', { ...headers, 'idempotency-key': key }, order);
  if (placed.status !== 201 && placed.status !== 200) {
    giveUp('order', placed);
    return;
  }
  const { id } = JSON.parse(String(placed.body));
  write({
    type: 'order',
    email,
    id,
    begun,
    placing,
    ended: Date.now(),
    step: 'order',
    status: placed.status,
  });
}
