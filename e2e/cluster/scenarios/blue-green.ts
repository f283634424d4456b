import { attempt, type Ended } from '../command.ts';
import { withDatabase } from '../database.ts';
import { startEmbeddedShop } from '../embedded-shop.ts';
import { setFlags } from '../helm.ts';
import { kubectl } from '../kubectl.ts';
import { summarise, underLoad } from '../load.ts';
import { clear, type Shop } from '../shop.ts';
import type { Scenario } from '../types.ts';
import { undisturbed } from '../undisturbed.ts';
import { until } from '../until.ts';

/**
 * A new version, with a migration, is put beside the old one while shoppers are in the shop, and they are
 * led to it and back. Before that one that is broken is tried.
 */
export const blueGreen: Scenario = {
  name: 'blue-green',
  async run({ say }) {
    const { shop, tags, load } = await startEmbeddedShop('bluegreen-shop', say);
    const move = (command: string, ...options: string[]) =>
      attempt('deploy/scripts/blue-green.sh', [
        ...[command, '--namespace', shop.namespace, '--release', shop.release],
        ...options,
      ]);
    const green: Shop = { ...shop, release: `${shop.release}-green` };

    const tryBroken = async () => {
      say('  a version whose image is nowhere');
      const values = setFlags({ 'api.image.tag': tags.second, 'web.image.tag': 'never-built' });
      return {
        start: await move('start', '--timeout', '45s', '--', ...values),
        validate: await attempt('deploy/scripts/validate.sh', [
          ...['--namespace', green.namespace, '--release', green.release, '--without-entry'],
        ]),
        switch: await move('switch'),
        status: await move('status'),
      };
    };
    const tryGood = async () => {
      say('  the next version');
      const values = setFlags({ 'api.image.tag': tags.second, 'web.image.tag': tags.second });
      const start = await move('start', '--timeout', '5m', '--', ...values);
      const status = await move('status');
      const before = await ordersTakenBy(green);
      const forth = await move('switch');
      await until(
        'the next version takes orders',
        60,
        async () => (await ordersTakenBy(green)) > 4,
      );
      const early = await move('cleanup');
      const back = await move('back');
      const after = await ordersTakenBy(shop);
      await until('the old version takes orders', 60, async () => {
        return (await ordersTakenBy(shop)) > after + 4;
      });
      return { start, status, before, forth, early, back, cleanup: await move('cleanup') };
    };

    const { result, report } = await underLoad(
      await load({ browse: 10, checkout: 2 }),
      async () => ({
        broken: await tryBroken(),
        good: await tryGood(),
      }),
    );
    const { broken, good } = result;
    // Its pods have ended their requests by now, or do.
    const left = await until('everything of the next version is gone', 60, async () => {
      const there = await objectsOf(green);
      return there === '' && 'nothing';
    }).catch(() => objectsOf(green));
    const { checks, books } = await withDatabase(shop, 'embedded', (database) =>
      undisturbed(database, report),
    );
    const finding = {
      checks: {
        'a version whose image is nowhere does not start, and the image is named':
          broken.start.code !== 0 && all(broken.start).includes('dhakacart/web:never-built'),
        'validate.sh fails on it': broken.validate.code === 1,
        'no shopper can be led to it':
          broken.switch.code !== 0 &&
          all(broken.switch).includes('nothing was switched') &&
          broken.status.stdout === `Shoppers are led to ${shop.release}.\n`,
        'the next version stands beside, validated, before anybody is led to it':
          good.start.code === 0 &&
          good.start.stdout.includes('All is well.') &&
          good.status.stdout === `Shoppers are led to ${shop.release}.\n` &&
          good.before === 0,
        'shoppers are led to it': good.forth.code === 0,
        'it stays while shoppers are led to it':
          good.early.code !== 0 && all(good.early).includes('switch back first'),
        'shoppers are led back': good.back.code === 0,
        'nothing is left of it': good.cleanup.code === 0 && left === 'nothing',
        ...checks,
      },
      details: {
        broken: texts(broken),
        good: texts({ ...good, before: undefined }),
        left,
        books,
        load: summarise(report),
      },
    };
    if (!Object.values(finding.checks).includes(false)) await clear(shop);
    return finding;
  },
};

const all = ({ stdout, stderr }: Ended) => stdout + stderr;

function texts(steps: Record<string, Ended | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(steps).flatMap(([name, step]) =>
      step ? [[name, `${step.code}: ${all(step).slice(-2_000)}`]] : [],
    ),
  );
}

/** The names of a release's objects. */
async function objectsOf({ namespace, release }: Shop): Promise<string> {
  const kinds = 'deployments,jobs,services,networkpolicies,pods';
  const label = `app.kubernetes.io/instance=${release}`;
  return kubectl('get', kinds, '-n', namespace, '-o', 'name', '-l', label);
}

/** How many orders the pods of a release have answered for, by their logs. */
async function ordersTakenBy({ namespace, release }: Shop): Promise<number> {
  const logs = await kubectl(
    ...['logs', '-n', namespace, '--tail=-1', '-l'],
    `app.kubernetes.io/instance=${release},app.kubernetes.io/component=api`,
  );
  return logs.match(/"method":"POST","route":"\/api\/v1\/orders","status":201/g)?.length ?? 0;
}
