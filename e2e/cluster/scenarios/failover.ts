import { attempt } from '../command.ts';
import { withDatabase } from '../database.ts';
import { kubectl } from '../kubectl.ts';
import { failed, longestPause, summarise, underLoad } from '../load.ts';
import { audit } from '../orders.ts';
import { watchPods } from '../pod-watch.ts';
import { startReplicatedShop } from '../replicated-shop.ts';
import { clear, databaseCluster, primaryPod, untilReplicated } from '../shop.ts';
import type { Scenario } from '../types.ts';
import { until } from '../until.ts';

/** The longest that nobody may be able to order, s. */
const longestOutage = 20;

/**
 * The primary of the database is killed while orders are placed. A replica takes over with every order
 * that was acknowledged, and nobody who browses notices.
 */
export const failover: Scenario = {
  name: 'failover',
  async run({ say, quick }) {
    const { shop, load } = await startReplicatedShop('cluster-test-failover', say);
    const watch = await watchPods(shop, 'api');
    const kills: { primary: string; successor: string }[] = [];
    const { report } = await underLoad(await load(), async () => {
      for (let turn = 0; turn < (quick ? 1 : 3); turn++) {
        const primary = await primaryPod(shop);
        say(`  killing the primary ${primary}`);
        await kill(shop.namespace, primary);
        const successor = await until('another instance is the primary', 120, async () => {
          const { status } = await databaseCluster(shop);
          return status.currentPrimary !== primary && status.currentPrimary;
        });
        kills.push({ primary, successor });
        await untilReplicated(shop);
      }
    });
    const pods = await watch.stop();
    const books = await withDatabase(shop, 'cnpg', (database) => audit(database, report.orders));
    const checks = {
      'every acknowledged order is there': books.lost.length === 0,
      'no order is doubled': books.doubled.length === 0,
      'the ledger balances': books.damage.length === 0,
      'everybody who wanted to order has ordered': report.orders.every(({ id }) => id),
      'browsing goes on without a failure': !report.requests.some(
        (one) => one.kind === 'browse' && failed(one),
      ),
      'no pod of the API was restarted': pods.restarts === 0,
      'no pod of the API went unready': pods.unready.length === 0,
      [`orders are placed again within ${longestOutage} s`]:
        longestPause(report) <= longestOutage * 1000,
    };
    const details = { kills, pods, books, load: summarise(report) };
    say(`    ${JSON.stringify(details)}`);
    if (!Object.values(checks).includes(false)) await clear(shop);
    return { checks, details };
  },
};

/** Ends the server without a word, and then its pod, so that it is not started again in place. */
async function kill(namespace: string, pod: string): Promise<void> {
  const server = 'kill -9 $(head -n 1 "$PGDATA/postmaster.pid")';
  const inside = ['exec', '-n', namespace, pod, '-c', 'postgres', '--', 'sh', '-c', server];
  await attempt('kubectl', inside);
  await kubectl('delete', 'pod', pod, '-n', namespace, '--grace-period=0', '--force');
}
