import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { verifyLedger } from '../../../apps/api/src/features/stock/verify-ledger.ts';
import { missingAb } from '../../../performance/benchmark/ab.ts';
import { repositoryRoot } from '../../../scripts/lib/paths.ts';
import { attempt } from '../command.ts';
import { withDatabase } from '../database.ts';
import { startEmbeddedShop } from '../embedded-shop.ts';
import { clear } from '../shop.ts';
import type { Scenario } from '../types.ts';

/** `performance/benchmark.sh` measures the shop of a namespace, and leaves it as it was. */
export const benchmark: Scenario = {
  name: 'benchmark',
  async run({ say }) {
    const loadRunKey = randomBytes(24).toString('base64url');
    const { shop } = await startEmbeddedShop('benchmark-shop', say, {
      'api.extraEnv': [{ name: 'LOAD_RUN_KEY', value: loadRunKey }],
      // A forward to a pod comes from the pod's own loopback.
      trustProxy: ['10.0.0.0/8', '127.0.0.0/8'],
    });
    const orders = () =>
      withDatabase(shop, 'embedded', async ({ pool }) => {
        const { rows } = await pool.query<{ count: number }>(
          'SELECT count(*)::integer AS count FROM orders',
        );
        return rows[0]?.count;
      });
    const before = await orders();
    say('  performance/benchmark.sh');
    const ab = missingAb() ? '0' : '100';
    const { code, stdout, stderr } = await attempt(
      'performance/benchmark.sh',
      ['--namespace', shop.namespace, '--scenario', 'smoke', '--ab-requests', ab],
      {
        env: {
          LOAD_RUN_KEY: loadRunKey,
          RATE: '20',
          DURATION: '15s',
          // How long requests take is nobody's promise beside a cluster on one machine.
          P95_MS: '60000',
          WEB_URL: '',
          API_URL: '',
          DATABASE_URL: '',
        },
        seconds: 300,
      },
    );
    const said = `${stdout}${stderr}`;
    const name = /performance-results\/(\d{8}-\d{6})/.exec(said)?.[1] ?? 'none';
    const folder = path.join(repositoryRoot, 'performance-results', name);
    const files = await readdir(folder).catch(() => []);
    const report = await readFile(path.join(folder, 'performance-report.md'), 'utf8').catch(
      () => '',
    );
    const forwards = await attempt('pgrep', ['-f', `${shop.namespace}.* port-forward `]);
    const placed = Number(/Removed (\d+) orders/.exec(said)?.[1] ?? 0);
    const damage = await withDatabase(shop, 'embedded', verifyLedger);
    const checks = {
      'it keeps every threshold': code === 0,
      'what was bought is put back': placed > 0 && (await orders()) === before,
      'every file is there': files.length === (ab === '0' ? 5 : 7),
      'the report has the fullest pod': /CPU of the fullest pod, of its limit \(shop-/.test(report),
      'no forward is left': forwards.code === 1,
      'the ledger balances': damage.length === 0,
    };
    const good = !Object.values(checks).includes(false);
    const details = { placed, files, ...(good ? {} : { said: said.slice(-4_000) }) };
    say(`    ${JSON.stringify(details)}`);
    await rm(folder, { recursive: true, force: true });
    if (good) await clear(shop);
    return { checks, details };
  },
};
