import { expect, it } from 'vitest';
import { costsOf } from './costs.ts';

const sum = (api: number, postgres: number, rows: number) => ({
  coreMs: { api, postgres },
  commits: 2,
  rows,
  walBytes: 100,
  hits: 0,
  misses: 0,
});

it('takes off what came before an action, and noise below nothing', () => {
  const costs = costsOf({ 'cart-add': sum(2, 3, 4), checkout: sum(7, 2.5, 10) });
  expect(costs['cart-add']).toMatchObject({
    requests: 1,
    coreMs: { api: 2, postgres: 3 },
    rows: 4,
  });
  expect(costs.checkout).toMatchObject({ requests: 2, coreMs: { api: 5, postgres: 0 }, rows: 6 });
  expect(costs.home).toBeUndefined();
});

it('tells the share of memory only of what reads the catalogue', () => {
  const home = { ...sum(1, 1, 0), hits: 3, misses: 1 };
  const costs = costsOf({ home, session: sum(1, 1, 0) });
  expect(costs.home.cacheHitShare).toBe(0.75);
  expect(costs.session.cacheHitShare).toBeNull();
});
