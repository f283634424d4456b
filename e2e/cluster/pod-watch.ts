import { spawn } from 'node:child_process';
import type { Pod } from './kubectl.ts';
import { type Component, podsOf, type Shop } from './shop.ts';

export interface PodHistory {
  /** Of all containers, since the watch began. */
  restarts: number;
  /** Pods that were ready when it began and then were not, or went away. */
  unready: string[];
}

/** Watches whether pods of a component stay ready, without a gap between two looks. */
export async function watchPods(shop: Shop, component: Component) {
  const before = await podsOf(shop, component);
  const line =
    '{.metadata.name} {.status.conditions[?(@.type=="Ready")].status} {.metadata.deletionTimestamp}{"\\n"}';
  const child = spawn('kubectl', [
    ...['get', 'pods', '-n', shop.namespace, '--watch', '-o', `jsonpath=${line}`, '-l'],
    `app.kubernetes.io/instance=${shop.release},app.kubernetes.io/component=${component}`,
  ]);
  let seen = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    seen += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    async stop(): Promise<PodHistory> {
      if (child.exitCode !== null) throw new Error('the watch of pods ended by itself');
      child.kill();
      await ended;
      const after = await podsOf(shop, component);
      const names = new Set(before.map(({ metadata }) => metadata.name));
      const unready = seen
        .split('\n')
        .filter((one) => one && !/^\S+ True $/.test(one))
        .map((one) => one.trim());
      const gone = [...names].filter(
        (name) => !after.some(({ metadata }) => metadata.name === name),
      );
      return {
        restarts: restartsOf(after) - restartsOf(before),
        unready: [...new Set([...unready, ...gone.map((name) => `${name} is gone`)])],
      };
    },
  };
}

function restartsOf(pods: Pod[]): number {
  return pods
    .flatMap(({ status }) => status.containerStatuses ?? [])
    .reduce((sum, { restartCount }) => sum + restartCount, 0);
}
