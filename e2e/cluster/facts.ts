import { attempt, run } from './command.ts';
import { getAll } from './kubectl.ts';
import { nodes } from './nodes.ts';

/** Why nothing can be tried here, with the remedy; null when there is a cluster. */
export async function whyNoCluster(): Promise<string | null> {
  for (const tool of ['kubectl', 'helm', 'k6']) {
    const found = await attempt('sh', ['-c', `command -v ${tool}`]);
    if (found.code !== 0) return `${tool} is not on the PATH`;
  }
  const { code, stderr } = await attempt('kubectl', ['get', 'nodes', '--request-timeout=10s']);
  return code === 0
    ? null
    : `no cluster answers (set KUBECONFIG): ${stderr.trim().split('\n').at(-1)}`;
}

/** What a result must say of its cluster so that it can be compared. */
export async function describeCluster(): Promise<Record<string, unknown>> {
  const found = await nodes();
  return {
    nodes: found.length,
    kubernetes: found[0]?.status.nodeInfo.kubeletVersion,
    helm: (await run('helm', ['version', '--short'])).trim(),
    k6: (await run('k6', ['version'])).trim(),
  };
}

/** Whether the cluster knows objects of this kind. */
export async function knows(resource: string): Promise<boolean> {
  const kinds = await getAll<{ metadata: { name: string } }>('customresourcedefinitions');
  return kinds.some(({ metadata }) => metadata.name === resource);
}
