import { run } from './command.ts';
import { helm, setFlags, type Values } from './helm.ts';
import { getAll, getOne, isReady, kubectl, type Pod } from './kubectl.ts';
import { apiServerRanges, ingressAddress } from './nodes.ts';
import { settings } from './settings.ts';
import { until } from './until.ts';

export type Component = 'api' | 'web' | 'worker';
const components: Component[] = ['api', 'web', 'worker'];

/** A release of the shop in a namespace of its own. */
export interface Shop {
  namespace: string;
  release: string;
  /** The name under which the ingress controller knows it. */
  host: string;
}

export function shopIn(namespace: string): Shop {
  return { namespace, release: 'shop', host: `${namespace}.dhakacart.example` };
}

/** What every shop of these tests is told: its name, its images, and how it is reached. */
export function entryValues(shop: Shop, tag: string): Values {
  return {
    host: shop.host,
    'api.image.tag': tag,
    'web.image.tag': tag,
    'ingress.enabled': true,
    'ingress.className': settings.ingressClass,
  };
}

/** A shop as it runs in earnest, but with two of everything; its shelves are full. */
export async function replicatedValues(): Promise<Values> {
  // A lost node is given up after half a minute, as in values-production.yaml.
  const tolerations = ['not-ready', 'unreachable'].map((condition) => ({
    key: `node.kubernetes.io/${condition}`,
    operator: 'Exists',
    effect: 'NoExecute',
    tolerationSeconds: 30,
  }));
  return {
    'database.mode': 'cnpg',
    'database.keepOnUninstall': false,
    'seed.enabled': true,
    'networkPolicies.enabled': true,
    'networkPolicies.apiServer.cidrs': await apiServerRanges(),
    ...Object.fromEntries(components.map((one) => [`${one}.tolerations`, tolerations])),
  };
}

/** Removes a namespace that an earlier run has left, with everything in it. */
export async function clear({ namespace }: Shop): Promise<void> {
  await kubectl('delete', 'namespace', namespace, '--ignore-not-found', '--timeout=240s');
}

/** Installs or upgrades by the project's own script, which waits until the shop answers. */
export async function deploy(shop: Shop, values: Values): Promise<string> {
  return run('deploy/scripts/deploy.sh', [
    ...['--namespace', shop.namespace, '--release', shop.release, '--timeout', '8m'],
    ...['--address', await ingressAddress(), '--insecure'],
    '--',
    ...setFlags(values),
  ]);
}

export async function rollback({ namespace, release }: Shop): Promise<void> {
  await helm('rollback', release, '--namespace', namespace, '--wait', '--timeout', '5m');
}

/** Gives every component new pods, which are spread over the nodes as the chart says. */
export async function restart(shop: Shop): Promise<void> {
  const labels = `app.kubernetes.io/instance=${shop.release}`;
  await kubectl('rollout', 'restart', 'deployment', '-n', shop.namespace, '-l', labels);
  await kubectl('rollout', 'status', 'deployment', '-n', shop.namespace, '-l', labels);
  await untilWhole(shop);
}

export function podsOf(shop: Shop, component: Component): Promise<Pod[]> {
  const labels = `app.kubernetes.io/instance=${shop.release},app.kubernetes.io/component=${component}`;
  return getAll<Pod>('pods', '-n', shop.namespace, '-l', labels);
}

/** Waits until every component has as many pods as it wants, all of them ready, and no others. */
export async function untilWhole(shop: Shop, seconds = 240): Promise<void> {
  await until(`every pod of ${shop.namespace} is ready`, seconds, async () => {
    for (const component of components) {
      const pods = await podsOf(shop, component);
      const [deployment] = await getAll<{ spec: { replicas: number } }>(
        'deployments',
        '-n',
        shop.namespace,
        '-l',
        `app.kubernetes.io/instance=${shop.release},app.kubernetes.io/component=${component}`,
      );
      const ready = pods.filter(isReady).length;
      if (!deployment || ready !== deployment.spec.replicas || ready !== pods.length) return false;
    }
    return true;
  });
}

interface Cluster {
  spec: { instances: number };
  status: { currentPrimary: string; targetPrimary: string; readyInstances?: number; phase: string };
}

const databaseName = (shop: Shop) => `${shop.release}-dhakacart-database`;

/** The CloudNativePG cluster behind the shop. */
export function databaseCluster(shop: Shop): Promise<Cluster> {
  return getOne<Cluster>('clusters.postgresql.cnpg.io', databaseName(shop), '-n', shop.namespace);
}

/** The pod of the database that takes writes. */
export async function primaryPod(shop: Shop): Promise<string> {
  return (await databaseCluster(shop)).status.currentPrimary;
}

export async function nodeOfPod(shop: Shop, pod: string): Promise<string> {
  const { spec } = await getOne<Pod>('pod', pod, '-n', shop.namespace);
  if (!spec.nodeName) throw new Error(`${pod} is on no node`);
  return spec.nodeName;
}

/** Waits until all instances are there and each replica streams from the primary. */
export async function untilReplicated(shop: Shop, seconds = 240): Promise<void> {
  await until(`the database of ${shop.namespace} has all its replicas`, seconds, () =>
    isReplicated(shop),
  );
}

/**
 * The same for a new shop. A replica's first copy waits for a checkpoint, over which a server that has
 * just been seeded takes minutes unless somebody asks for one at once.
 */
export async function untilFirstReplicated(shop: Shop): Promise<void> {
  await until(`the database of ${shop.namespace} has its first replicas`, 240, async () => {
    await ask(shop, await primaryPod(shop), 'CHECKPOINT');
    return isReplicated(shop);
  });
}

async function isReplicated(shop: Shop): Promise<boolean> {
  const { spec, status } = await databaseCluster(shop);
  if (status.currentPrimary !== status.targetPrimary) return false;
  const streaming = await ask(
    shop,
    status.currentPrimary,
    "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'",
  );
  return Number(streaming) === spec.instances - 1 && status.readyInstances === spec.instances;
}

function ask(shop: Shop, pod: string, sql: string): Promise<string> {
  return kubectl('exec', '-n', shop.namespace, pod, '-c', 'postgres', '--', 'psql', '-AtXc', sql);
}
