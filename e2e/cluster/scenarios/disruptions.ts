import type { Finding } from '../../../performance/promises.ts';
import { crashes } from '../crashes.ts';
import { withDatabase } from '../database.ts';
import { kubectl } from '../kubectl.ts';
import {
  failed,
  type LoadReport,
  type OrderReport,
  patience,
  summarise,
  toldToRetry,
  underLoad,
} from '../load.ts';
import { drain, nodes, uncordon } from '../nodes.ts';
import { audit } from '../orders.ts';
import { startReplicatedShop } from '../replicated-shop.ts';
import {
  clear,
  nodeOfPod,
  podsOf,
  primaryPod,
  rollback,
  type Shop,
  untilReplicated,
  untilWhole,
} from '../shop.ts';
import type { Scenario } from '../types.ts';

/** Something that is done to the shop while shoppers are in it. */
export interface Disruption {
  what: string;
  disturb(): Promise<unknown>;
  judge(report: LoadReport): Record<string, boolean>;
  /** The node by which no requests should come, because it is lost. */
  besides?: string;
}

/**
 * Shoppers browse and order at a constant rate while the shop is upgraded, rolled back, loses pods, is
 * drained from each node, and loses a node at once.
 */
export const disruptions: Scenario = {
  name: 'disruptions',
  async run({ say, quick }) {
    const replicated = await startReplicatedShop('cluster-test-disruptions', say);
    const { shop, tags } = replicated;
    const finding: Finding = { checks: {}, skipped: {}, details: {} };
    const orders: OrderReport[] = [];

    const during = async ({ what, disturb, judge, besides }: Disruption) => {
      say(`  ${what}`);
      const { report, begun, ended } = await underLoad(await replicated.load(besides), async () => {
        await disturb();
        await untilWhole(shop);
      });
      orders.push(...report.orders);
      for (const [promise, holds] of Object.entries(judge(report))) {
        finding.checks[`${what}: ${promise}`] = holds;
      }
      finding.details[what] = { seconds: (ended - begun) / 1000, ...summarise(report) };
      say(`    ${JSON.stringify(finding.details[what])}`);
    };

    await during({
      what: 'upgrade with a migration',
      disturb: () => replicated.deploy(tags.second),
      judge: nothingFails,
    });
    await during({ what: 'rollback', disturb: () => rollback(shop), judge: nothingFails });
    await during({
      what: 'deletion of pods',
      disturb: () => deletePods(shop),
      judge: nothingFails,
    });

    const names = (await nodes()).map(({ metadata }) => metadata.name);
    const primary = await nodeOfPod(shop, await primaryPod(shop));
    const other = names.find((name) => name !== primary);
    if (other) {
      await during({
        what: "drain of the replica's node",
        disturb: () => drainAndReturn(shop, other),
        judge: nothingFails,
      });
      await during({
        what: "drain of the primary's node",
        disturb: () => drainAndReturn(shop, primary),
        judge: ordersWait,
      });
      await crashes({ shop, during, finding, quick });
    } else {
      finding.skipped = { 'drains and crashes': 'the cluster has only one node' };
    }

    const books = await withDatabase(shop, 'cnpg', (database) => audit(database, orders));
    finding.checks['no acknowledged order is lost'] = books.lost.length === 0;
    finding.checks['no order is doubled'] = books.doubled.length === 0;
    finding.checks['the ledger balances'] = books.damage.length === 0;
    finding.details.orders = { placed: orders.filter(({ id }) => id).length, ...books };
    if (!Object.values(finding.checks).includes(false)) await clear(shop);
    return finding;
  },
};

/** What must hold whenever the database stays where it is. */
function nothingFails(report: LoadReport): Record<string, boolean> {
  return {
    'no request fails': !report.requests.some(failed),
    'every order is placed': report.orders.every(({ id }) => id),
    'the load keeps its rate': report.dropped === 0,
  };
}

/** What must hold while the database moves. */
function ordersWait({ requests, orders }: LoadReport): Record<string, boolean> {
  const failures = requests.filter(failed);
  return {
    'nothing fails for who browses': !failures.some(({ kind }) => kind === 'browse'),
    'who cannot order is told to come again': failures.every(
      (one) => one.kind === 'browse' || toldToRetry(one),
    ),
    [`every order is placed within ${patience} s`]: orders.every(
      ({ id, placing, ended }) => id && ended - placing <= patience * 1000,
    ),
  };
}

async function deletePods(shop: Shop): Promise<void> {
  for (const component of ['api', 'web', 'worker'] as const) {
    for (const { metadata } of await podsOf(shop, component)) {
      await kubectl('delete', 'pod', metadata.name, '-n', shop.namespace);
      await untilWhole(shop);
    }
  }
}

async function drainAndReturn(shop: Shop, node: string): Promise<void> {
  try {
    await drain(node);
    await untilWhole(shop);
  } finally {
    await uncordon(node);
  }
  await untilReplicated(shop);
}
