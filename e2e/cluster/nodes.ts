import { getAll, getOne, type KubernetesObject, kubectl } from './kubectl.ts';
import { settings } from './settings.ts';
import { until } from './until.ts';

interface Node extends KubernetesObject {
  spec: { unschedulable?: boolean };
  status: {
    conditions: { type: string; status: string }[];
    addresses: { type: string; address: string }[];
    nodeInfo: { kubeletVersion: string };
  };
}

export const nodes = (): Promise<Node[]> => getAll<Node>('nodes');

export function nodeIsReady({ status }: Node): boolean {
  return status.conditions.some(({ type, status: is }) => type === 'Ready' && is === 'True');
}

/**
 * Where the ingress controller listens: what a load balancer with health checks would choose, so
 * never the node that is about to go.
 */
export async function ingressAddress(besides?: string): Promise<string> {
  if (settings.ingress) return settings.ingress;
  for (const node of await nodes()) {
    const internal = node.status.addresses.find(({ type }) => type === 'InternalIP');
    if (internal && node.metadata.name !== besides && nodeIsReady(node)) return internal.address;
  }
  throw new Error('no node is there that could take requests: name CLUSTER_INGRESS');
}

/** Where the API server is after translation, for policies. */
export async function apiServerRanges(): Promise<string[]> {
  const slices = await getAll<{ endpoints: { addresses: string[] }[] }>(
    'endpointslices',
    '-n',
    'default',
    '-l',
    'kubernetes.io/service-name=kubernetes',
  );
  return slices.flatMap(({ endpoints }) =>
    endpoints.flatMap(({ addresses }) => addresses.map((address) => `${address}/32`)),
  );
}

/** Empties a node as before its maintenance; budgets are respected. */
export async function drain(node: string): Promise<void> {
  await kubectl('drain', node, '--ignore-daemonsets', '--delete-emptydir-data', '--timeout=300s');
}

export async function uncordon(node: string): Promise<void> {
  await kubectl('uncordon', node);
}

/** Whether a node that was lost counts as ready by a heartbeat of its new life. */
export async function untilNodeReady(name: string, after: string): Promise<void> {
  await until(`node ${name} is ready again`, 90, async () => {
    const lease = await getOne<{ spec: { renewTime: string } }>(
      'lease',
      name,
      '-n',
      'kube-node-lease',
    );
    const node = (await nodes()).find(({ metadata }) => metadata.name === name);
    return lease.spec.renewTime > after && node && nodeIsReady(node);
  });
}
