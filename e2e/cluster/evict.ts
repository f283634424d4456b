import { attempt } from './command.ts';

/** Asks for a pod to go as a drain does; false when a disruption budget refuses. */
export async function evict(namespace: string, name: string): Promise<boolean> {
  const input = JSON.stringify({
    apiVersion: 'policy/v1',
    kind: 'Eviction',
    metadata: { name, namespace },
  });
  const path = `/api/v1/namespaces/${namespace}/pods/${name}/eviction`;
  const { code, stderr } = await attempt('kubectl', ['create', '--raw', path, '-f', '-'], {
    input,
  });
  if (code === 0) return true;
  if (stderr.includes('disruption budget')) return false;
  throw new Error(`${name} could not be evicted: ${stderr}`);
}
