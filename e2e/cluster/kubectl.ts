import { run } from './command.ts';

/** What is read of any object. */
export interface KubernetesObject {
  metadata: {
    name: string;
    uid: string;
    labels?: Record<string, string>;
    deletionTimestamp?: string;
  };
}

export interface Pod extends KubernetesObject {
  spec: { nodeName?: string; containers: { image: string }[] };
  status: {
    phase: string;
    conditions?: { type: string; status: string }[];
    containerStatuses?: { restartCount: number }[];
  };
}

/** Prints nothing; returns what kubectl said. */
export const kubectl = (...args: string[]): Promise<string> => run('kubectl', args);

export async function getOne<T>(...args: string[]): Promise<T> {
  return JSON.parse(await kubectl('get', ...args, '-o', 'json'));
}

export async function getAll<T>(...args: string[]): Promise<T[]> {
  return (await getOne<{ items: T[] }>(...args)).items;
}

/** Creates or changes objects. */
export async function apply(...objects: object[]): Promise<void> {
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  await run('kubectl', ['apply', '-f', '-'], { input });
}

export function isReady(pod: Pod): boolean {
  const ready = pod.status.conditions?.find(({ type }) => type === 'Ready');
  return ready?.status === 'True' && !pod.metadata.deletionTimestamp;
}
