import { describe, expect, it } from 'vitest';
import { RequestProblem, type request } from '@/lib/api/browser';
import { compareCarts, lineName } from './changes';
import { applyEdit } from './edit';
import type { Cart, CartItem } from './types';

const money = (amount: number) => ({ amount, currency: 'BDT' as const });

function item(key: string, change: Partial<CartItem> = {}): CartItem {
  return {
    id: `itm_${key}`,
    variantId: `var_${key}`,
    product: {
      slug: key,
      name: `Phone ${key}`,
      brand: { slug: 'b', name: 'B' },
      picture: '/p.svg',
    },
    options: [{ label: 'Colour', value: 'Navy' }],
    unitPrice: money(100_00),
    compareAtPrice: null,
    quantity: 1,
    lineTotal: money(100_00),
    available: 20,
    notices: [],
    ...change,
  };
}

function cart(version: number, items: CartItem[], id: string | null = 'crt_1'): Cart {
  return {
    id,
    version,
    items,
    itemCount: items.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal: money(0),
    savings: money(0),
    expiresAt: null,
  };
}

describe('compareCarts', () => {
  it('finds nothing between equal carts', () => {
    expect(compareCarts(cart(1, [item('a')]), cart(2, [item('a')]))).toEqual([]);
  });

  it('says what was added, removed, changed and sold out', () => {
    const before = cart(1, [item('a'), item('b'), item('c'), item('d')]);
    const after = cart(2, [
      item('b', { quantity: 3 }),
      item('c', { unitPrice: money(120_00) }),
      item('d', { available: 0 }),
      item('e'),
    ]);
    expect(compareCarts(before, after)).toEqual([
      { kind: 'removed', name: 'Phone a, Navy' },
      { kind: 'quantity', name: 'Phone b, Navy', was: 1, now: 3 },
      { kind: 'price', name: 'Phone c, Navy', was: money(100_00), now: money(120_00) },
      { kind: 'sold_out', name: 'Phone d, Navy' },
      { kind: 'added', name: 'Phone e, Navy' },
    ]);
  });

  it('names a line by what distinguishes it', () => {
    expect(lineName(item('a', { options: [] }))).toBe('Phone a');
  });
});

type Call = { path: string; method: string; version: string | undefined; body: unknown };

// An API in memory: answers in turn, and notes what it was asked.
function api(answers: (Cart | Error)[]) {
  const calls: Call[] = [];
  const send = async (path: string, options: Parameters<typeof request>[1] = {}) => {
    const { method = 'GET', headers = {}, body } = options;
    calls.push({ path, method, version: headers['if-match'], body });
    const answer = answers[calls.length - 1];
    if (!answer) throw new Error('asked too often');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { calls, send: send as typeof request };
}

const mismatch = (now: Cart) =>
  new RequestProblem(412, { code: 'version_mismatch', detail: 'Changed.', cart: now });

describe('applyEdit', () => {
  const seen = cart(4, [item('a'), item('b')]);

  it('sends the quantity for the version that was seen', async () => {
    const next = cart(5, [item('a', { quantity: 2 }), item('b')]);
    const { calls, send } = api([next]);
    const outcome = await applyEdit({ itemId: 'itm_a', quantity: 2 }, seen, send);
    expect(outcome).toEqual({ kind: 'done', cart: next, elsewhere: [] });
    expect(calls).toEqual([
      { path: '/cart/items/itm_a', method: 'PATCH', version: '"4"', body: { quantity: 2 } },
    ]);
  });

  it('does it again on a cart that moved on, and says what others changed', async () => {
    const moved = cart(7, [item('a'), item('b', { quantity: 5 })]);
    const next = cart(8, [item('b', { quantity: 5 })]);
    const { calls, send } = api([mismatch(moved), next]);
    const outcome = await applyEdit({ itemId: 'itm_a', quantity: 0 }, seen, send);
    expect(outcome).toEqual({
      kind: 'done',
      cart: next,
      elsewhere: [{ kind: 'quantity', name: 'Phone b, Navy', was: 1, now: 5 }],
    });
    expect(calls.map(({ method, version }) => [method, version])).toEqual([
      ['DELETE', '"4"'],
      ['DELETE', '"7"'],
    ]);
  });

  it('gives up after three attempts', async () => {
    const answers = [5, 6, 7, 8].map((version) => mismatch(cart(version, [item('a'), item('b')])));
    const { calls, send } = api(answers);
    const outcome = await applyEdit({ itemId: 'itm_a', quantity: 2 }, seen, send);
    expect(outcome).toEqual({ kind: 'failed', message: 'Changed.' });
    expect(calls).toHaveLength(3);
  });

  it('notices that the line is gone, and is content when it should go', async () => {
    const moved = cart(7, [item('b')]);
    const change = { itemId: 'itm_a', quantity: 2 };
    expect((await applyEdit(change, seen, api([mismatch(moved)]).send)).kind).toBe('gone');
    const removal = { itemId: 'itm_a', quantity: 0 };
    expect((await applyEdit(removal, seen, api([mismatch(moved)]).send)).kind).toBe('done');
  });

  it('reads the cart again after a 404, and notices that all of it is gone', async () => {
    const missing = new RequestProblem(404, { code: 'not_found', detail: 'None.' });
    const { calls, send } = api([missing, cart(0, [], null)]);
    const outcome = await applyEdit({ itemId: 'itm_a', quantity: 2 }, seen, send);
    expect(outcome.kind).toBe('lost');
    expect(calls[1]).toMatchObject({ path: '/cart', method: 'GET' });
  });

  it('tells how many can be bought', async () => {
    const short = new RequestProblem(409, { code: 'insufficient_stock', available: 3 });
    const now = cart(4, [item('a', { available: 3 }), item('b')]);
    const outcome = await applyEdit({ itemId: 'itm_a', quantity: 9 }, seen, api([short, now]).send);
    expect(outcome).toEqual({ kind: 'limited', cart: now, available: 3 });
  });

  it('changes nothing without a network, or when it is refused', async () => {
    const edit = { itemId: 'itm_a', quantity: 2 };
    const { send: offline } = api([new TypeError('Failed to fetch')]);
    expect(await applyEdit(edit, seen, offline)).toEqual({ kind: 'offline' });
    const { send: busy } = api([new RequestProblem(503, { code: 'overloaded', detail: 'Busy.' })]);
    expect(await applyEdit(edit, seen, busy)).toEqual({ kind: 'failed', message: 'Busy.' });
  });
});
