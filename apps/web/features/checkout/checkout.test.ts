import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Address } from '@/features/account/types';
import { RequestProblem, type request } from '@/lib/api/browser';
import { type Draft, forgetDraft, keepDraft, readDraft } from './draft';
import { forgetIntention, intend, readIntention } from './intention';
import { districtOf, orderBody } from './order-body';
import { agree, compareQuotes, shortLines } from './quote-changes';
import { sendOrder } from './send-order';
import type { OrderBody, Question, Quote } from './types';

const bdt = (amount: number) => ({ amount, currency: 'BDT' as const });

const item = (variantId: string, over = {}): Quote['cart']['items'][number] => ({
  id: `line-${variantId}`,
  variantId,
  product: {
    slug: variantId,
    name: variantId,
    brand: { slug: 'b', name: 'B' },
    picture: '/p.svg',
  },
  options: [],
  unitPrice: bdt(1_000),
  compareAtPrice: null,
  quantity: 2,
  lineTotal: bdt(2_000),
  available: 9,
  notices: [],
  ...over,
});

const quoteOf = (items: Quote['cart']['items'], over: Partial<Quote> = {}): Quote => ({
  cart: {
    id: 'crt_1',
    version: 1,
    items,
    itemCount: items.length,
    subtotal: bdt(2_000),
    savings: bdt(0),
    expiresAt: null,
  },
  delivery: {
    selected: 'standard',
    methods: [
      {
        code: 'standard',
        label: 'Standard',
        fee: bdt(6_000),
        freeAbove: null,
        earliest: '2026-11-27',
        latest: '2026-11-28',
      },
    ],
  },
  subtotal: bdt(2_000),
  discount: bdt(0),
  deliveryFee: bdt(6_000),
  total: bdt(8_000),
  coupon: null,
  paymentMethods: [],
  orderable: true,
  ...over,
});

const dhaka: Question = { district: 'dhaka', delivery: 'standard', coupon: null };

const draft: Draft = {
  step: 3,
  details: {
    way: 'address',
    name: ' Salma ',
    phone: '০১৭১২ ৩৪৫৬৭৮',
    division: 'dhaka',
    district: 'gazipur',
    upazila: 'kapasia',
    line: 'House 1',
    postcode: '১৭০০',
  },
  delivery: 'express',
  coupon: 'NOPE',
  payment: 'cod',
  note: ' ',
};

const office = { id: 'adr_1', recipient: 'Karim', phone: '+8801812345678', district: 'sylhet' };
const addresses = [{ ...office, division: 'sylhet', upazila: 'beanibazar', line: 'Level 4' }];
const book = addresses as unknown as Address[];

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what the shopper is told of', () => {
  const agreed = agree(quoteOf([item('a'), item('b')]), dhaka);

  it('is nothing when nothing changed', () => {
    expect(compareQuotes(agreed, quoteOf([item('a'), item('b')]), dhaka)).toEqual([]);
  });

  it('is every price, shortage and fee that moved', () => {
    const now = quoteOf(
      [item('a', { unitPrice: bdt(1_200), available: 1 }), item('b', { available: 0 })],
      { deliveryFee: bdt(7_000) },
    );
    expect(compareQuotes(agreed, now, dhaka)).toEqual([
      { kind: 'price', name: 'a', was: bdt(1_000), now: bdt(1_200) },
      { kind: 'sold_out', name: 'b' },
      { kind: 'short', name: 'a', available: 1 },
      { kind: 'fee', label: 'Standard', was: bdt(6_000), now: bdt(7_000) },
    ]);
    expect(shortLines(now).map(({ variantId }) => variantId)).toEqual(['a', 'b']);
  });

  it('is not what the shopper chose', () => {
    const now = quoteOf([item('a'), item('b')], { deliveryFee: bdt(13_000) });
    expect(compareQuotes(agreed, now, { ...dhaka, district: 'sylhet' })).toEqual([]);
  });

  it('is a coupon that is not taken any more', () => {
    const question = { ...dhaka, coupon: 'EID' };
    const taken = { code: 'EID', accepted: true, reason: null, detail: null };
    const before = agree(quoteOf([item('a')], { coupon: taken }), question);
    const over = { code: 'EID', accepted: false, reason: 'over' as const, detail: 'Over.' };
    expect(compareQuotes(before, quoteOf([item('a')], { coupon: over }), question)).toEqual([
      { kind: 'coupon', code: 'EID', detail: 'Over.' },
    ]);
    expect(compareQuotes(before, quoteOf([item('a')]), dhaka)).toEqual([]);
  });
});

describe('orderBody', () => {
  it('has what was typed, tidied, and the sum that was seen', () => {
    expect(orderBody(draft, quoteOf([item('a')]), 'crt_1', [])).toEqual({
      cartId: 'crt_1',
      contact: { name: 'Salma', phone: '+8801712345678', email: null },
      delivery: 'standard',
      address: {
        division: 'dhaka',
        district: 'gazipur',
        upazila: 'kapasia',
        line: 'House 1',
        postcode: '1700',
      },
      payment: 'cod',
      coupon: null,
      note: null,
      expectedTotal: 8_000,
    });
  });

  it('takes the saved address that is chosen, and none for the counter', () => {
    const chosen = { ...draft, details: { ...draft.details, addressId: 'adr_1' } };
    expect(districtOf(chosen, book)).toBe('sylhet');
    expect(orderBody(chosen, quoteOf([]), 'crt_1', book)).toMatchObject({
      contact: { name: 'Karim', phone: '+8801812345678' },
      address: { district: 'sylhet', line: 'Level 4' },
    });
    const pickup = { ...chosen, details: { ...chosen.details, way: 'pickup' } };
    expect(districtOf(pickup, book)).toBe('dhaka');
    expect(orderBody(pickup, quoteOf([]), 'crt_1', book)).toMatchObject({
      contact: { name: 'Salma' },
      address: null,
    });
  });
});

describe('intend', () => {
  const body = { cartId: 'crt_1', expectedTotal: 8_000 } as OrderBody;

  it('keeps the key of a wish until there is an answer', () => {
    const { intention, sentBefore } = intend(body);
    expect(sentBefore).toBe(false);
    expect(intend({ ...body })).toEqual({ intention, sentBefore: true });
    expect(readIntention()).toEqual(intention);
    forgetIntention();
    expect(readIntention()).toBeNull();
    expect(intend(body).intention.key).not.toBe(intention.key);
  });

  it('gives another wish another key', () => {
    const first = intend(body);
    const second = intend({ ...body, expectedTotal: 9_000 });
    expect(second.sentBefore).toBe(false);
    expect(second.intention.key).not.toBe(first.intention.key);
  });
});

describe('readDraft', () => {
  it('gives a guest’s to whoever signs in, and an account’s to nobody else', () => {
    keepDraft(null, draft);
    expect(readDraft('usr_1')).toEqual(draft);
    keepDraft('usr_1', draft);
    expect(readDraft('usr_1')).toEqual(draft);
    expect(readDraft('usr_2')).toBeNull();
    expect(readDraft('usr_1')).toBeNull();
  });

  it('forgets, and ignores what it does not understand', () => {
    keepDraft(null, draft);
    forgetDraft();
    expect(readDraft(null)).toBeNull();
    sessionStorage.setItem('dhakacart:checkout', '{"userId":null,"draft":{"step":9}}');
    expect(readDraft(null)).toBeNull();
  });
});

describe('sendOrder', () => {
  const intention = { key: 'k', body: { cartId: 'crt_1' } as OrderBody };
  const answers = (status: number, body: Record<string, unknown>, headers = {}) =>
    (async (_path, options) => {
      options?.onAnswer?.(new Response(null, { status, headers }));
      if (status >= 400) throw new RequestProblem(status, body);
      return body;
    }) as typeof request;

  it('tells an order of its own from one that was there before', async () => {
    const order = { id: 'ord_1' };
    const [created, found] = [answers(201, order), answers(200, order)];
    expect(await sendOrder(intention, false, created)).toEqual({ kind: 'placed', order });
    expect(await sendOrder(intention, false, found)).toEqual({ kind: 'ordered_before', order });
    expect(await sendOrder(intention, true, found)).toEqual({ kind: 'placed', order });
  });

  it('does not take silence, failure or "wait" for an answer', async () => {
    const lost = (async () => {
      throw new TypeError('Failed to fetch');
    }) as typeof request;
    expect(await sendOrder(intention, false, lost)).toEqual({ kind: 'unknown', waitMs: 0 });
    const busy = { code: 'request_in_flight' };
    for (const send of [
      answers(409, busy, { 'retry-after': '2' }),
      answers(429, { code: 'rate_limited' }, { 'retry-after': '2' }),
      answers(503, { code: 'overloaded' }, { 'retry-after': '2' }),
    ]) {
      expect(await sendOrder(intention, false, send)).toEqual({ kind: 'unknown', waitMs: 2_000 });
    }
  });

  it('is led to the line, and keeps the wish that an earlier try may have ordered', async () => {
    const room = 'wrm_0123456789abcdef';
    const send = answers(429, { code: 'waiting_room', room });
    const outcome = { kind: 'must_wait', room };
    expect(await sendOrder(intention, false, send)).toEqual({ ...outcome, certain: true });
    expect(await sendOrder(intention, true, send)).toEqual({ ...outcome, certain: false });
  });

  it('knows the refusals', async () => {
    const quote = quoteOf([]);
    const cases: [number, Record<string, unknown>, object][] = [
      [409, { code: 'total_changed', quote }, { kind: 'changed', quote }],
      [409, { code: 'insufficient_stock', quote }, { kind: 'changed', quote }],
      [409, { code: 'coupon_refused', detail: 'D' }, { kind: 'coupon_refused', detail: 'D' }],
      [409, { code: 'cart_empty' }, { kind: 'cart_empty' }],
      [422, { code: 'idempotency_key_reused', detail: 'D' }, { kind: 'refused', detail: 'D' }],
    ];
    for (const [status, body, outcome] of cases) {
      expect(await sendOrder(intention, false, answers(status, body))).toEqual(outcome);
    }
    const errors = [{ pointer: '/address/line', message: 'Too long.', code: 'length' }];
    expect(
      await sendOrder(intention, false, answers(400, { code: 'validation_failed', errors })),
    ).toMatchObject({ kind: 'invalid', errors: { line: 'Too long.' } });
  });
});
