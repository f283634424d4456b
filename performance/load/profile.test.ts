import { expect, it } from 'vitest';
import { partsOf } from './profile.ts';

const root = 'file:///shop';
const store = `${root}/node_modules/.pnpm/pg-pool@3.1.0_pg@8.2.0/node_modules/pg-pool/index.js`;
const frames: [string, string][] = [
  ['(idle)', ''],
  ['(garbage collector)', ''],
  ['(program)', ''],
  ['writev', ''],
  ['onread', 'node:internal/stream_base_commons'],
  ['connect', store],
  ['render', `${root}/node_modules/@prisma/client/runtime/client.js`],
  ['placeOrder', `${root}/apps/api/src/features/orders/service.ts`],
  ['route', `${root}/apps/api/src/features/orders/routes.ts`],
];

const profile = (...times: [name: string, micros: number][]) => ({
  nodes: frames.map(([functionName, url], id) => ({ id, callFrame: { functionName, url } })),
  samples: times.map(([name]) => frames.findIndex(([one]) => one === name)),
  timeDeltas: times.map(([, micros]) => micros),
});

it('tells by package and folder where a thread was, of the time in which it was busy', () => {
  const parts = partsOf(
    profile(
      ['(idle)', 9_000],
      ['placeOrder', 200],
      ['route', 200],
      ['connect', 300],
      ['writev', 100],
      ['(garbage collector)', 90],
      ['onread', 60],
      ['render', 50],
    ),
  );
  expect(parts).toEqual([
    { what: 'apps/api/src/features/orders', share: 0.4 },
    { what: 'pg-pool', share: 0.3 },
    { what: 'built in: writev', share: 0.1 },
    { what: 'collecting garbage', share: 0.09 },
    { what: 'Node: internal/stream_base_commons', share: 0.06 },
    { what: '@prisma/client', share: 0.05 },
  ]);
});

it('leaves out what is hardly there', () => {
  const parts = partsOf(profile(['(program)', 995], ['connect', 5]));
  expect(parts).toEqual([{ what: 'the kernel and native code', share: 0.995 }]);
});
