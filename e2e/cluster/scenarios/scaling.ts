import type { Finding } from '../../../performance/promises.ts';
import { withDatabase } from '../database.ts';
import { type EmbeddedShop, startEmbeddedShop } from '../embedded-shop.ts';
import { evict } from '../evict.ts';
import { getOne, isReady } from '../kubectl.ts';
import { type LoadReport, summarise, underLoad } from '../load.ts';
import { watchServing } from '../serving-watch.ts';
import { type Component, clear, podsOf, type Shop, untilWhole } from '../shop.ts';
import type { Scenario } from '../types.ts';
import { undisturbed } from '../undisturbed.ts';
import { until } from '../until.ts';

const [fewest, most] = [2, 4];
const budgeted: Component[] = ['api', 'web'];

/**
 * The API gets more pods under load and fewer after it, and pods that are evicted as by a drain go one
 * after the other. Nobody in the shop notices.
 */
export const scaling: Scenario = {
  name: 'scaling',
  async run({ say }) {
    const embedded = await startEmbeddedShop('scaling-shop', say, {
      'api.autoscaling': {
        enabled: true,
        minReplicas: fewest,
        maxReplicas: most,
        // What k6 can ask for beside a cluster on one machine is half of a pod's request.
        targetCPUUtilizationPercentage: 25,
        // Minutes in earnest; here nobody wants to wait for it.
        scaleDownStabilizationSeconds: 15,
      },
      'database.connections.max': 150,
    });
    const { shop } = embedded;
    const evictions = await tryEvictions(embedded, say);
    const scaled = await tryScaling(embedded, say);
    const report = join(evictions.report, scaled.report);
    const { checks, books } = await withDatabase(shop, 'embedded', (database) =>
      undisturbed(database, report),
    );
    const finding: Finding = {
      checks: { ...evictions.checks, ...scaled.checks, ...checks },
      details: { ...evictions.details, ...scaled.details, books },
    };
    say(`    ${JSON.stringify(finding.details)}`);
    if (!Object.values(finding.checks).includes(false)) await clear(shop);
    return finding;
  },
};

async function tryEvictions(
  { shop, load }: EmbeddedShop,
  say: (line: string) => void,
): Promise<Finding & { report: LoadReport }> {
  say('  evicting every pod');
  const watches = await Promise.all(budgeted.map((one) => watchServing(shop, one)));
  const { result, report, begun, ended } = await underLoad(
    await load({ browse: 10, checkout: 1 }),
    async () => {
      const refused: Record<string, boolean> = {};
      for (const component of budgeted) refused[component] = await evictAll(shop, component);
      return refused;
    },
  );
  const serving = await Promise.all(watches.map((watch) => watch.stop()));
  const checks: Finding['checks'] = {};
  budgeted.forEach((component, index) => {
    checks[`${component}: a second pod is not evicted before the first is replaced`] =
      result[component] === true;
    checks[`${component}: every pod can be evicted, and there is always one that serves`] =
      (serving[index]?.fewest ?? 0) >= 1;
  });
  const details = {
    evictions: {
      seconds: (ended - begun) / 1000,
      serving: Object.fromEntries(budgeted.map((one, index) => [one, serving[index]])),
      load: summarise(report),
    },
  };
  return { checks, details, report };
}

/** Evicts all pods of a component as a drain does; returns whether the budget refused meanwhile. */
async function evictAll(shop: Shop, component: Component): Promise<boolean> {
  const [first, ...others] = await podsOf(shop, component);
  if (!first || !others.length) throw new Error(`${component} has fewer than two pods`);
  await evict(shop.namespace, first.metadata.name);
  let refused = false;
  for (const { metadata } of others) {
    await until(`${metadata.name} may be evicted`, 180, async () => {
      const gone = await evict(shop.namespace, metadata.name);
      if (!gone) refused = true;
      return gone;
    });
  }
  await untilWhole(shop);
  return refused;
}

async function tryScaling(
  { shop, load }: EmbeddedShop,
  say: (line: string) => void,
): Promise<Finding & { report: LoadReport }> {
  // Starting anew after the evictions cost something too.
  await untilFewest(shop);
  say('  many shoppers');
  const busy = await load({ browse: 100, checkout: 2 });
  const out = await underLoad(
    { ...busy, paths: busy.paths.filter((path) => path.startsWith('/api/')) },
    () => until('the API has more pods', 240, async () => (await readyPods(shop)) > fewest),
  );
  const peak = await readyPods(shop);
  say('  few shoppers');
  const back = await underLoad(await load({ browse: 2, checkout: 1 }), () => untilFewest(shop));
  await untilWhole(shop);
  return {
    checks: {
      'the API gets more pods under load': peak > fewest,
      'and has its fewest again after it': (await readyPods(shop)) === fewest,
    },
    details: {
      scaling: {
        outAfterS: (out.ended - out.begun) / 1000,
        peak,
        backAfterS: (back.ended - back.begun) / 1000,
        busy: summarise(out.report),
        calm: summarise(back.report),
      },
    },
    report: join(out.report, back.report),
  };
}

async function untilFewest(shop: Shop): Promise<void> {
  await until('the API has its fewest pods', 300, async () => {
    const wanted = await getOne<{ spec: { replicas: number } }>(
      'deployment',
      `${shop.release}-dhakacart-api`,
      '-n',
      shop.namespace,
    );
    return wanted.spec.replicas === fewest && (await podsOf(shop, 'api')).length === fewest;
  });
}

async function readyPods(shop: Shop): Promise<number> {
  return (await podsOf(shop, 'api')).filter(isReady).length;
}

function join(one: LoadReport, other: LoadReport): LoadReport {
  return {
    requests: [...one.requests, ...other.requests],
    orders: [...one.orders, ...other.orders],
    dropped: one.dropped + other.dropped,
  };
}
