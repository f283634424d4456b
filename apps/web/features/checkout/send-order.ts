import { roomOf } from '@/features/waiting-room/room';
import { RequestProblem, request } from '@/lib/api/browser';
import { newKey } from '@/lib/idempotency-key';
import type { Intention } from './intention';
import type { Order, Quote } from './types';

export type Outcome =
  | { kind: 'placed'; order: Order }
  /** The cart was an order before this wish was sent: from another tab or device. */
  | { kind: 'ordered_before'; order: Order }
  /** Costs something else now, or fewer are left: `quote` is how it stands. */
  | { kind: 'changed'; quote: Quote }
  | { kind: 'coupon_refused'; detail: string }
  | { kind: 'payment_refused'; detail: string }
  | { kind: 'cart_empty' }
  /** Complaints by the name of the field. */
  | { kind: 'invalid'; errors: Record<string, string>; detail: string }
  /** There is a line; `certain` says that nothing was ordered by an earlier try either. */
  | { kind: 'must_wait'; room: string; certain: boolean }
  /** Refused for another reason; nothing was ordered. */
  | { kind: 'refused'; detail: string }
  /** No definite answer: it may have been ordered or not. */
  | { kind: 'unknown'; waitMs: number };

const patienceMs = 20_000;

/**
 * Sends a wish to order once. Nothing is thrown for what can happen on a bad day. `sentBefore` says
 * that it was on its way earlier, so that an order found in place of the cart is this one's.
 */
export async function sendOrder(
  { key, body }: Intention,
  sentBefore: boolean,
  send: typeof request = request,
): Promise<Outcome> {
  let answer: Response | null = null;
  try {
    const order = await send<Order>('/orders', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body,
      signal: AbortSignal.timeout(patienceMs),
      onAnswer: (response) => {
        answer = response;
      },
    });
    const fresh = statusOf(answer) === 201 || sentBefore;
    return { kind: fresh ? 'placed' : 'ordered_before', order };
  } catch (error) {
    if (!(error instanceof RequestProblem)) return { kind: 'unknown', waitMs: 0 };
    const room = roomOf(error);
    if (room) return { kind: 'must_wait', room, certain: !sentBefore };
    return refusal(error, retryAfterMs(answer));
  }
}

function refusal(problem: RequestProblem, waitMs: number): Outcome {
  const { status, code, message: detail, body } = problem;
  // Neither a failure of the shop nor being told to wait says what became of the order.
  if (status >= 500 || status === 408 || status === 429 || code === 'request_in_flight') {
    return { kind: 'unknown', waitMs };
  }
  switch (code) {
    case 'total_changed':
    case 'insufficient_stock':
      return { kind: 'changed', quote: body.quote as Quote };
    case 'coupon_refused':
    case 'payment_refused':
      return { kind: code, detail };
    case 'cart_empty':
      return { kind: code };
    case 'validation_failed':
      return { kind: 'invalid', errors: fieldErrors(body.errors), detail };
    default:
      return { kind: 'refused', detail };
  }
}

/** Complaints by the last part of their pointer: `/address/line` is about the field `line`. */
function fieldErrors(errors: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { pointer, message } of Array.isArray(errors) ? errors : []) {
    found[String(pointer).split('/').at(-1) ?? ''] ??= String(message);
  }
  return found;
}

/**
 * Starts the online payment of an order and answers with the address of the gateway's page.
 * @throws RequestProblem or TypeError; the order stands and can be paid from its page.
 */
export async function startPayment(orderId: string): Promise<string> {
  const { redirectUrl } = await request<{ redirectUrl: string }>(`/orders/${orderId}/payments`, {
    method: 'POST',
    headers: { 'idempotency-key': newKey() },
    signal: AbortSignal.timeout(patienceMs),
  });
  return redirectUrl;
}

const statusOf = (answer: Response | null) => answer?.status ?? 0;

function retryAfterMs(answer: Response | null): number {
  const seconds = Number(answer?.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}
