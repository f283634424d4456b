import type { Finding } from '../../performance/promises.ts';
import { runNamed } from './command.ts';
import { isReady } from './kubectl.ts';
import { failed, type LoadReport, requestTimeout } from './load.ts';
import { nodes, untilNodeReady } from './nodes.ts';
import type { Disruption } from './scenarios/disruptions.ts';
import { settings } from './settings.ts';
import {
  nodeOfPod,
  podsOf,
  primaryPod,
  restart,
  type Shop,
  untilReplicated,
  untilWhole,
} from './shop.ts';
import { until } from './until.ts';

/** Requests that begin so long after the crash must not be sent to what is lost any more, s. */
const longestOutage = 60;

interface Crashes {
  shop: Shop;
  during(disruption: Disruption): Promise<void>;
  finding: Finding;
  quick: boolean;
}

/**
 * Loses a node without a word: first that of the replica, then (in the long form) that of the primary.
 * Some requests fail until the cluster has noticed; how many is measured.
 */
export async function crashes({ shop, during, finding, quick }: Crashes): Promise<void> {
  const { crashNode, startNode } = settings;
  if (!crashNode || !startNode) {
    const reason = 'CLUSTER_CRASH_NODE and CLUSTER_START_NODE are not set';
    finding.skipped = { ...finding.skipped, 'crash of a node': reason };
    return;
  }
  for (const role of quick ? (['replica'] as const) : (['replica', 'primary'] as const)) {
    // After a drain all pods are where the others are; the loss of an empty node would prove nothing.
    await restart(shop);
    const victim = await nodeOf(shop, role);
    const served = await podsOn(shop, victim);
    const what = `crash of the ${role}'s node`;
    let crashedAt = 0;
    await during({
      what,
      besides: victim,
      async disturb() {
        crashedAt = Date.now();
        await runNamed(crashNode, victim);
        try {
          await untilReplaced(shop, victim);
        } finally {
          await startAgain(startNode, victim);
        }
        await untilWhole(shop);
        await untilReplicated(shop);
      },
      judge(report) {
        const outage = measure(report, crashedAt);
        finding.details[`${what}, outage`] = outage;
        const longest = Math.max(...report.requests.map(({ ms }) => ms));
        return {
          'the lost node served shoppers': served.api > 0 && served.web > 0,
          'no request hangs past its timeout': longest <= requestTimeout * 1000 + 500,
          [`what begins ${longestOutage} s after it succeeds`]:
            outage.lastFailureSeconds <= longestOutage,
        };
      },
    });
  }
}

/** A node on a busy machine may come up only at the second attempt. */
async function startAgain(command: string, node: string, attempts = 3): Promise<void> {
  const before = new Date().toISOString();
  for (let attempt = 1; ; attempt++) {
    try {
      await runNamed(command, node);
      return await untilNodeReady(node, before);
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

/** What is lost with a node: how many requests, and until when. */
function measure({ requests }: LoadReport, crashedAt: number) {
  const failures = requests.filter(failed);
  const last = Math.max(crashedAt, ...failures.map(({ begun }) => begun));
  return {
    failed: failures.length,
    failedShare: failures.length / requests.length,
    /** When the last request began that failed. */
    lastFailureSeconds: (last - crashedAt) / 1000,
  };
}

async function nodeOf(shop: Shop, role: 'primary' | 'replica'): Promise<string> {
  const primary = await nodeOfPod(shop, await primaryPod(shop));
  if (role === 'primary') return primary;
  const other = (await nodes()).find(({ metadata }) => metadata.name !== primary);
  if (!other) throw new Error('there is no second node');
  return other.metadata.name;
}

async function podsOn(shop: Shop, node: string): Promise<{ api: number; web: number }> {
  const count = async (component: 'api' | 'web') =>
    (await podsOf(shop, component)).filter(({ spec }) => spec.nodeName === node).length;
  return { api: await count('api'), web: await count('web') };
}

/** Waits until there are as many pods elsewhere as there were, without anybody's help. */
async function untilReplaced(shop: Shop, lost: string): Promise<void> {
  await until(`the pods of ${lost} have successors`, 300, async () => {
    const pods = [...(await podsOf(shop, 'api')), ...(await podsOf(shop, 'web'))];
    return pods.filter((pod) => isReady(pod) && pod.spec.nodeName !== lost).length >= 4;
  });
}
