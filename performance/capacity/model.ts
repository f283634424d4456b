import { type ActionName, actionNames } from '../k6/lib/settings.ts';
import type { Costs } from '../load/costs.ts';
import type { Values } from './assumptions.ts';

/** What stored results say. */
export interface Measured {
  costs: Costs;
  /** Idle connections that one API process held. */
  connectionsPerProcess: number;
}

/** What it takes to serve so many visitors at once. */
export interface Plan {
  visitors: number;
  /** At the busiest second. */
  actionsPerSecond: number;
  requestsPerSecond: number;
  ordersPerSecond: number;
  /** Actions a second by name. */
  actions: Record<ActionName, number>;
  /** Cores that are busy at the busiest second, by process. */
  busyCores: Record<string, number>;
  /** Of each action, all processes together. */
  coresOfAction: Record<ActionName, number>;
  pods: { api: number; web: number; worker: number };
  /** Connections of all visitors, and how many API pods they alone would need. */
  connections: number;
  podsForConnections: number;
  podCores: number;
  podMemoryGb: number;
  database: {
    /** Size to take: a power of two, at the CPU aimed at. */
    cores: number;
    memoryGb: number;
    connections: number;
    commitsPerSecond: number;
    rowsPerSecond: number;
    walMbPerSecond: number;
    /** Log and data of the sale, GB: an upper bound, because the log is the larger. */
    diskGb: number;
  };
  /** Of catalogue reads, from memory. */
  cacheHitShare: number;
  money: { pods: number; database: number; traffic: number; disk: number; total: number };
  /** Where the plan goes beyond what one of something carries. */
  warnings: string[];
}

/** How often each action is done in a visit; products take what is left. */
export function perVisit(values: Values): Record<ActionName, number> {
  const of = (percent: number) => percent / 100;
  const given = {
    home: of(values.homePercent),
    list: of(values.listPercent),
    search: of(values.searchPercent),
    register: of(values.registerPercent),
    'sign-in': of(values.signInPercent),
    session: of(values.sessionPercent),
    'cart-add': of(values.addPercent),
    'cart-change': of(values.changePercent),
    'cart-remove': of(values.removePercent),
    checkout: of(values.buyPercent),
  };
  const product = values.actionsPerVisit - sum(Object.values(given));
  if (product < 0) throw new Error('actionsPerVisit is less than all actions of a visit together.');
  return { ...given, product };
}

/** Works the plan out; `visitors` stands in for that of the assumptions. */
export function plan(
  { costs, connectionsPerProcess }: Measured,
  values: Values,
  visitors = values.visitors,
): Plan {
  const shares = perVisit(values);
  const actionsPerSecond = (visitors / values.thinkSeconds) * values.peakFactor;
  const rate = (action: ActionName) => (actionsPerSecond * shares[action]) / values.actionsPerVisit;
  const actions = byAction(rate);
  // A page that a CDN answers costs web nothing; prices and stock still come from the API.
  const reach = (name: string) => (name === 'web' ? 1 - values.cdnPercent / 100 : 1);
  const coresOf = (action: ActionName, name: string) =>
    (rate(action) * (costs.actions[action].coreMs[name] ?? 0) * reach(name)) / 1_000;
  const processes = [
    ...new Set(actionNames.flatMap((one) => Object.keys(costs.actions[one].coreMs))),
  ]
    // In a cluster an ingress stands where the front does on one machine.
    .filter((name) => name !== 'front');
  const busyCores = Object.fromEntries(
    processes.map((name) => [name, sum(actionNames.map((action) => coresOf(action, name)))]),
  );
  const target = values.targetCpuPercent / 100;
  const podsFor = (name: string) =>
    Math.max(2, Math.ceil((busyCores[name] ?? 0) / target / values.coresPerPod));
  const connections = visitors * values.connectionsPerVisitor;
  const podsForConnections = Math.ceil(connections / connectionsPerProcess);
  const pods = {
    api: Math.max(podsFor('api'), podsForConnections),
    web: podsFor('web'),
    worker: podsFor('worker'),
  };
  const total = (pick: (cost: Costs['actions'][ActionName]) => number) =>
    sum(actionNames.map((action) => rate(action) * pick(costs.actions[action])));

  const cores = powerOfTwo((busyCores.postgres ?? 0) / target);
  const walMbPerSecond = total(({ walBytes }) => walBytes) / 1e6;
  const meanShare = 1 / values.peakFactor;
  const seconds = values.saleHours * 3_600;
  const database = {
    cores,
    memoryGb: cores * values.databaseGbPerCore,
    connections: connectionsOf(pods, values),
    commitsPerSecond: total(({ commits }) => commits),
    rowsPerSecond: total(({ rows }) => rows),
    walMbPerSecond,
    diskGb: (walMbPerSecond * meanShare * seconds) / 1_000,
  };
  const pageRequests = rate('home') + rate('list') + rate('search') + rate('product');
  const trafficGb = (pageRequests * meanShare * seconds * values.pageKb) / 1e6;
  const allPods = pods.api + pods.web + pods.worker;
  const podCores = allPods * values.coresPerPod;
  const prices = {
    pods: podCores * values.saleHours * values.pricePerCoreHour,
    database: cores * values.saleHours * values.pricePerDatabaseCoreHour,
    traffic: trafficGb * values.pricePerGbOut,
    disk: database.diskGb * values.pricePerGbMonth,
  };
  return {
    visitors,
    actionsPerSecond,
    requestsPerSecond: total(({ requests }) => requests),
    ordersPerSecond: rate('checkout'),
    actions,
    busyCores,
    coresOfAction: byAction((action) => sum(processes.map((name) => coresOf(action, name)))),
    pods,
    connections,
    podsForConnections,
    podCores,
    podMemoryGb: (allPods * values.memoryPerPodMb) / 1_024,
    database,
    cacheHitShare: hitShare(costs, actions),
    money: { ...prices, total: sum(Object.values(prices)) },
    warnings: warningsOf(costs, values, database),
  };
}

/**
 * By the rule of the chart (`dhakacart.connectionsNeeded`): one more of each API process listens for
 * changes, an upgrade runs old and new pods beside each other, and twelve are for migrations and people.
 */
function connectionsOf({ api, worker }: Plan['pods'], values: Values): number {
  return 2 * api * (values.poolSize + 1) + 2 * worker * values.poolSizeOfWorker + 12;
}

function warningsOf(costs: Costs, values: Values, database: Plan['database']): string[] {
  const warnings: string[] = [];
  if (database.cores > values.largestDatabaseCores) {
    warnings.push(
      `The database would need ${database.cores} cores, and the largest has ${values.largestDatabaseCores}: let fewer in at once (a waiting room), or read from replicas.`,
    );
  }
  if (database.connections > values.mostConnections) {
    warnings.push(
      `${database.connections} connections are more than ${values.mostConnections}: put a pooler between API and database, or give each process fewer.`,
    );
  }
  for (const name of ['api', 'web']) {
    const memoryMb = costs.processes[name]?.memoryMb ?? 0;
    if (memoryMb <= values.memoryPerPodMb) continue;
    warnings.push(
      `${name} took ${Math.round(memoryMb)} MB where nothing limited it, more than a pod may have: Node takes what it is given, so try it under that limit.`,
    );
  }
  return warnings;
}

/** Of catalogue reads of this mix, by how often each action happens. */
function hitShare(costs: Costs, actions: Record<ActionName, number>): number {
  const read = actionNames.flatMap((action) => {
    const share = costs.actions[action].cacheHitShare;
    return share === null ? [] : [{ rate: actions[action], hits: actions[action] * share }];
  });
  const all = sum(read.map(({ rate }) => rate));
  return all > 0 ? sum(read.map(({ hits }) => hits)) / all : Number.NaN;
}

function byAction(pick: (action: ActionName) => number): Record<ActionName, number> {
  return Object.fromEntries(actionNames.map((action) => [action, pick(action)])) as Record<
    ActionName,
    number
  >;
}

const powerOfTwo = (cores: number): number => 2 ** Math.max(1, Math.ceil(Math.log2(cores)));
const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
