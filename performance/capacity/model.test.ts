import { expect, it } from 'vitest';
import { type ActionName, actionNames } from '../k6/lib/settings.ts';
import type { ActionCost, Costs } from '../load/costs.ts';
import { readAssumptions, type Values, valuesOf } from './assumptions.ts';
import { type Measured, perVisit, plan } from './model.ts';

// Round numbers, so that the sums can be done by hand.
const cost = (given: Partial<ActionCost> = {}): ActionCost => ({
  requests: 1,
  coreMs: { api: 2, web: 1, postgres: 1, front: 50 },
  commits: 1,
  rows: 2,
  walBytes: 1_000,
  cacheHitShare: null,
  ...given,
});
const costs: Costs = {
  actions: Object.fromEntries(actionNames.map((name) => [name, cost()])) as Record<
    ActionName,
    ActionCost
  >,
  processes: { api: { memoryMb: 300, connections: 10 }, web: { memoryMb: 200, connections: null } },
};
const measured: Measured = { costs, connectionsPerProcess: 15_000 };
const read = valuesOf(await readAssumptions());
const values: Values = {
  ...read,
  visitors: 10_000,
  thinkSeconds: 10,
  peakFactor: 2,
  targetCpuPercent: 50,
  coresPerPod: 0.5,
  poolSize: 10,
  poolSizeOfWorker: 6,
  mostConnections: 500,
  cdnPercent: 0,
};

it('goes from visitors to cores, pods and connections', () => {
  const result = plan(measured, values);
  expect(result.actionsPerSecond).toBe(2_000);
  expect(result.requestsPerSecond).toBeCloseTo(2_000);
  expect(result.ordersPerSecond).toBeCloseTo((2_000 * 0.05) / values.actionsPerVisit);
  expect(result.busyCores).toEqual({
    api: expect.closeTo(4),
    web: expect.closeTo(2),
    postgres: expect.closeTo(2),
  });
  // 4 cores at half of their CPU, in pods of half a core.
  expect(result.pods.api).toBeGreaterThanOrEqual(16);
  expect(result.pods.api).toBeLessThanOrEqual(17);
  expect(result.database).toMatchObject({
    cores: 4,
    // An upgrade has twice the pods: ten and a listener each, six of each of two workers, and twelve.
    connections: 2 * result.pods.api * 11 + 2 * 2 * 6 + 12,
    commitsPerSecond: expect.closeTo(2_000),
    rowsPerSecond: expect.closeTo(4_000),
    walMbPerSecond: expect.closeTo(2),
  });
  expect(result.warnings).toEqual([]);
});

it('grows with the visitors, and shrinks with a CDN where it helps', () => {
  const [one, ten] = [plan(measured, values), plan(measured, values, 100_000)];
  expect((ten.busyCores.api ?? 0) / (one.busyCores.api ?? 1)).toBeCloseTo(10);
  expect(ten.money.total).toBeGreaterThan(5 * one.money.total);
  const cached = plan(measured, { ...values, cdnPercent: 75 });
  expect(cached.busyCores.web).toBeCloseTo(0.5);
  expect(cached.busyCores.api).toBeCloseTo(4);
});

it('has enough processes for the connections of all visitors', () => {
  const none = { ...measured, costs: { ...costs, actions: idle() } };
  const many = { ...values, connectionsPerVisitor: 2 };
  expect(plan(none, many, 100_000)).toMatchObject({
    connections: 200_000,
    podsForConnections: 14,
    pods: { api: 14, web: 2, worker: 2 },
  });
  // Where work needs more of them, work decides.
  expect(plan(measured, many).podsForConnections).toBe(2);
  expect(plan(measured, many).pods.api).toBeGreaterThan(2);
});

/** Actions that cost nothing. */
function idle(): Costs['actions'] {
  const entries = actionNames.map((name) => [
    name,
    cost({ coreMs: { api: 0, web: 0, postgres: 0 } }),
  ]);
  return Object.fromEntries(entries) as Costs['actions'];
}

it('prices what it plans', () => {
  const { money, podCores, database } = plan(measured, values);
  expect(money.pods).toBeCloseTo(podCores * values.saleHours * values.pricePerCoreHour);
  expect(money.database).toBeCloseTo(
    database.cores * values.saleHours * values.pricePerDatabaseCoreHour,
  );
  expect(money.total).toBeCloseTo(money.pods + money.database + money.traffic + money.disk);
  expect(plan(measured, { ...values, pricePerCoreHour: 0 }).money.pods).toBe(0);
});

it('says what one of something does not carry', () => {
  const heavy = {
    ...costs,
    processes: { ...costs.processes, api: { memoryMb: 900, connections: 10 } },
  };
  const { warnings } = plan(
    { ...measured, costs: heavy },
    { ...values, largestDatabaseCores: 2, mostConnections: 100 },
  );
  expect(warnings.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    'The database',
    expect.stringMatching(/^\d+ connections$/),
    'api took',
  ]);
});

it('weighs hits of the cache by how often it is read', () => {
  const actions = {
    ...costs.actions,
    home: cost({ cacheHitShare: 1 }),
    list: cost({ cacheHitShare: 0.5 }),
  };
  const shares = { ...values, homePercent: 100, listPercent: 300 };
  expect(plan({ ...measured, costs: { ...costs, actions } }, shares).cacheHitShare).toBeCloseTo(
    0.625,
  );
});

it('gives products what is left of a visit, and refuses a visit that is too short', () => {
  const visit = perVisit(values);
  expect(Object.values(visit).reduce((all, one) => all + one)).toBeCloseTo(values.actionsPerVisit);
  expect(() => perVisit({ ...values, actionsPerVisit: 1 })).toThrow('actionsPerVisit');
});
