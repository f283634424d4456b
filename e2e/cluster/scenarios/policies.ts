import type { Finding } from '../../../performance/promises.ts';
import { versions } from '../images.ts';
import { apply, kubectl } from '../kubectl.ts';
import { listenOutside, type Outside } from '../outside.ts';
import {
  apiServerEndpoint,
  type Cell,
  type Column,
  columnsOfNeighbours,
  columnsOfPod,
  describe,
  type End,
  elsewhere,
  end,
  expected,
  isSelf,
  namespaces,
  podsOf,
  providerName,
  providers,
  releasesOf,
  render,
} from '../policy-matrix.ts';
import { startProbes, tryFromHere, tryFromPod } from '../probe-pods.ts';
import type { ClusterContext, Scenario } from '../types.ts';
import { until } from '../until.ts';

// Probes stand in the place of every pod that the table of policies speaks of, and each tries to reach
// all the others on every port: first without a policy, then under those of two releases of the chart.

async function run({ say }: ClusterContext): Promise<Finding> {
  const { first } = await versions(say);
  const outside = await listenOutside([
    ...providers.map(([place, port]) => providerName(place, port)),
    elsewhere,
  ]);
  try {
    await clear();
    return await tryMatrix(`dhakacart/api:${first}`, outside, say);
  } finally {
    outside.stop();
    await clear();
  }
}

async function clear(): Promise<void> {
  const names = Object.values(namespaces);
  await kubectl('delete', 'namespace', ...names, '--ignore-not-found', '--timeout=120s');
}

async function tryMatrix(
  image: string,
  outside: Outside,
  say: (line: string) => void,
): Promise<Finding> {
  const apiServer = await apiServerEndpoint();
  const releases = releasesOf(outside, apiServer);
  const policies = await Promise.all(releases.map(render));
  const canary: End = end('canary', 'stranger', namespaces.stranger, { role: 'canary' });
  const ends: End[] = [
    ...releases.flatMap((release, index) => podsOf(release, policies[index]?.labels)),
    end('ingress-controller', 'ingressController', namespaces.ingressController),
    end('monitoring', 'monitoring', namespaces.monitoring),
    end('operator', 'databaseOperator', namespaces.databaseOperator),
    end('stranger', 'stranger', namespaces.stranger),
    end('neighbour', 'stranger', namespaces.shop),
    canary,
  ];
  say(`  starting ${ends.length} probes`);
  const addresses = await startProbes(
    ends.flatMap(({ pod }) => pod ?? []),
    image,
  );
  const columns = [
    ...ends.flatMap((to) => columnsOfPod(to, addresses.get(to.name) ?? '')),
    ...(await columnsOfNeighbours(outside, apiServer)),
  ];
  const here: End = { name: 'outside', place: 'outside' };
  const [reached] = await tryFromHere(columns.slice(0, 1).map(({ target }) => target));
  const sources = reached === 'open' ? [...ends, here] : ends;

  say('  trying every pair without a policy');
  const free = await settled(sources, columns, () => true);

  say('  denying everything to one of them');
  await apply(denyAll(namespaces.stranger, { role: 'canary' }));
  const ofCanary = ({ from, to }: Cell) => (from === canary) !== (to.pod === canary.pod);
  const enforced = await settled(
    sources.filter((from) => from === canary || from.place === 'stranger'),
    columns,
    (cell) => !ofCanary(cell),
  );

  const checks: Finding['checks'] = {
    'without a policy every probe reaches every other, DNS, the API server and a server outside':
      free.wrong.length === 0,
    'the cluster enforces policies: a pod that is denied everything reaches nothing and nothing reaches it':
      enforced.wrong.length === 0,
  };
  say('  trying every pair under the policies of the chart');
  for (const { manifests } of policies) await apply(...manifests);
  const { cells, wrong, seconds } = await settled(
    sources,
    columns,
    (cell) => !ofCanary(cell) && expected(cell),
  );
  const isWrong = (cell: Cell) => wrong.includes(cell);
  const pairs: Record<string, { allowed: number; denied: number }> = {};
  for (const release of releases) {
    const own = cells.filter(
      ({ from, to }) => !isSelf(from, to) && (from.release === release || to.release === release),
    );
    const [allowed, denied] = [own.filter(expected), own.filter((cell) => !expected(cell))];
    pairs[release.name] = { allowed: allowed.length, denied: denied.length };
    checks[`${release.name}: every pair that the table lists is open`] =
      allowed.length > 0 && !allowed.some(isWrong);
    checks[`${release.name}: every other pair is denied`] =
      denied.length > 0 && !denied.some(isWrong);
  }
  checks['every target answered its own pod meanwhile: a denial is no server that is down'] = cells
    .filter(({ from, to }) => isSelf(from, to))
    .every(({ outcome }) => outcome === 'open');
  return {
    checks,
    ...(reached === 'open'
      ? {}
      : {
          skipped: {
            'nothing outside reaches a pod': `no route leads to pods from here (${reached})`,
          },
        }),
    details: {
      probes: ends.length,
      pairs,
      policiesInForceAfterS: seconds,
      closedWithoutPolicy: free.wrong.slice(0, 10).map(describe),
      notEnforced: enforced.wrong.slice(0, 10).map(describe),
      wrong: wrong.slice(0, 20).map(describe),
    },
  };
}

async function tryAll(sources: End[], columns: Column[]): Promise<Cell[]> {
  const targets = columns.map(({ target }) => target);
  const rows = await Promise.all(
    sources.map(async (from) => {
      const outcomes = await (from.pod ? tryFromPod(from.pod, targets) : tryFromHere(targets));
      return columns.map(
        (to, index): Cell => ({ from, to, outcome: outcomes[index] ?? 'nothing' }),
      );
    }),
  );
  return rows.flat();
}

/**
 * Tries until every pair is as it should be. A policy takes a moment to be in force everywhere, and so
 * does the end of one: a new pod may have the address of a pod that was under it.
 */
async function settled(sources: End[], columns: Column[], isOpen: (cell: Cell) => boolean) {
  const begun = performance.now();
  let cells: Cell[] = [];
  const wrong = () => cells.filter((one) => one.outcome !== (isOpen(one) ? 'open' : 'denied'));
  await until('every pair is as the policies say', 30, async () => {
    cells = await tryAll(sources, columns);
    return wrong().length === 0;
  }).catch(() => {});
  return { cells, wrong: wrong(), seconds: Math.round((performance.now() - begun) / 100) / 10 };
}

function denyAll(namespace: string, matchLabels: Record<string, string>): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'deny-all', namespace },
    spec: { podSelector: { matchLabels }, policyTypes: ['Ingress', 'Egress'] },
  };
}

export const policies: Scenario = { name: 'policies', run };
