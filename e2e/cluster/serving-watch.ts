import { spawn } from 'node:child_process';
import type { Component, Shop } from './shop.ts';

/** Watches how many pods serve a component of a shop, as its Service is told. */
export async function watchServing(shop: Shop, component: Component) {
  // A range of jsonpath ends a watch at its second event.
  const line = '{{range .endpoints}}{{.conditions.ready}} {{end}}{{"\\n"}}';
  const child = spawn('kubectl', [
    ...[
      'get',
      'endpointslices',
      '-n',
      shop.namespace,
      '--watch',
      '-o',
      `go-template=${line}`,
      '-l',
    ],
    `kubernetes.io/service-name=${shop.release}-dhakacart-${component}`,
  ]);
  let seen = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      seen += chunk;
      resolve();
    });
    child.once('close', () => reject(new Error(`nothing is known of ${component}'s endpoints`)));
  });
  return {
    /** The fewest and the most that there ever were. */
    async stop(): Promise<{ fewest: number; most: number }> {
      if (child.exitCode !== null) throw new Error('the watch of endpoints ended by itself');
      child.kill();
      await ended;
      const counts = seen
        .split('\n')
        .slice(0, -1)
        .map((one) => one.split(' ').filter((ready) => ready === 'true').length);
      return { fewest: Math.min(...counts), most: Math.max(...counts) };
    },
  };
}
