import { attempt, type Ended } from '../command.ts';
import { withDatabasePod } from '../database.ts';
import { startExternalDatabase } from '../external-database.ts';
import { setFlags, type Values } from '../helm.ts';
import { brokenVersion, versions } from '../images.ts';
import { apply, kubectl } from '../kubectl.ts';
import { summarise, underLoad } from '../load.ts';
import { ingressAddress } from '../nodes.ts';
import { shelves } from '../replicated-shop.ts';
import { clear, deploy, entryValues, type Shop, shopIn, untilWhole } from '../shop.ts';
import type { Scenario } from '../types.ts';
import { undisturbed } from '../undisturbed.ts';

/** Something that is wrong with a deployment. */
interface Mistake {
  what: string;
  values: Values;
  /** What deploy.sh must say for a person to know what to mend. */
  says: RegExp[];
  /** How long deploy.sh may wait, s; a mistake that is told at once does not get there. */
  patience: number;
  atOnce: boolean;
}

const patience = 45;

/**
 * A running shop is upgraded with one mistake after the other. Each is refused with its cause, and
 * shoppers notice none.
 */
export const mistakes: Scenario = {
  name: 'mistakes',
  async run({ say }) {
    const shop = shopIn('mistakes-shop');
    const { first } = await versions(say);
    const broken = await brokenVersion(first);
    say('  installing a shop');
    await clear(shop);
    await prepareNamespace(shop);
    const database = await startExternalDatabase(shop.namespace);
    await apply(secret(shop, 'shop', { LINK_SECRET: linkSecret, DATABASE_URL: database.url }));
    const nowhere = database.url.replace(/@[^/]*/, '@nowhere:5432');
    await apply(secret(shop, 'moved', { DATABASE_URL: nowhere }));
    const right: Values = {
      ...entryValues(shop, first),
      existingSecret: 'shop',
      'database.mode': 'external',
      'database.external.peers': database.peers,
      'networkPolicies.enabled': true,
      'seed.enabled': true,
    };
    await deploy(shop, right);
    await untilWhole(shop);
    const goods = await withDatabasePod(shop.namespace, database.pod, database.password, shelves);

    const checks: Record<string, boolean> = {};
    const details: Record<string, unknown> = {};
    const load = { ...goods, host: shop.host, address: await ingressAddress() };
    const { report } = await underLoad({ ...load, browse: 5, checkout: 1 }, async () => {
      for (const mistake of mistakesOf(broken)) {
        say(`  ${mistake.what}`);
        const begun = performance.now();
        const ended = await upgrade(shop, { ...right, ...mistake.values }, mistake.patience);
        const seconds = Math.round((performance.now() - begun) / 1000);
        const said = ended.stdout + ended.stderr;
        const missing = mistake.says.filter((words) => !words.test(said)).map(String);
        checks[`${mistake.what}: the deployment fails and names the cause`] =
          ended.code !== 0 && missing.length === 0;
        if (mistake.atOnce) {
          checks[`${mistake.what}: it is told before time is up`] = seconds < mistake.patience;
        }
        details[mistake.what] = { seconds, ...(missing.length ? { missing, said } : {}) };
      }
      say('  mending it');
      await kubectl(
        ...['exec', '-n', shop.namespace, `deploy/${shop.release}-dhakacart-api`, '--'],
        ...['/nodejs/bin/node', 'apps/api/src/main.ts'],
        ...['migrate', 'resolve', broken.migration, '--rolled-back'],
      );
      await deploy(shop, right);
      await untilWhole(shop);
    });
    const found = await withDatabasePod(shop.namespace, database.pod, database.password, (lent) =>
      undisturbed(lent, report),
    );
    Object.assign(checks, found.checks);
    if (!Object.values(checks).includes(false)) await clear(shop);
    return { checks, details: { ...details, books: found.books, load: summarise(report) } };
  },
};

function mistakesOf(broken: { tag: string; migration: string }): Mistake[] {
  const told = { patience: 300, atOnce: true };
  const waited = { patience, atOnce: false };
  return [
    {
      what: 'a misspelt value',
      values: { 'api.replicsa': 3 },
      says: [/values don't meet the specifications/, /replicsa/],
      ...told,
    },
    {
      what: 'values that contradict each other',
      values: { 'api.podDisruptionBudget.maxUnavailable': 2 },
      says: [/api\.podDisruptionBudget\.maxUnavailable would let a drain take all 2 pods/],
      ...told,
    },
    {
      what: 'a Secret that is not there',
      values: { existingSecret: 'absent' },
      says: [/existingSecret is absent, but namespace mistakes-shop has no Secret of that name/],
      ...told,
    },
    {
      what: 'a Secret that lacks a key',
      values: { 'mail.enabled': true },
      says: [/CreateContainerConfigError/, /SMTP_URL in Secret mistakes-shop\/shop/],
      ...waited,
    },
    {
      what: 'a database that does not answer',
      values: { 'database.external.secret': 'moved' },
      says: [/Can't connect to the database: .*nowhere/, /the database does not answer/],
      ...waited,
    },
    {
      what: 'an image that is nowhere',
      values: { 'api.image.tag': 'never-built' },
      says: [/(ErrImagePull|ImagePullBackOff)/, /dhakacart\/api:never-built/],
      ...waited,
    },
    {
      what: 'a migration that fails',
      values: { 'api.image.tag': broken.tag, 'web.image.tag': broken.tag },
      says: [
        /A migration failed: column "nonsense" does not exist/,
        new RegExp(broken.migration),
        /migrate resolve/,
      ],
      ...told,
    },
  ];
}

async function upgrade(shop: Shop, values: Values, seconds: number): Promise<Ended> {
  return attempt('deploy/scripts/deploy.sh', [
    ...['--namespace', shop.namespace, '--release', shop.release, '--timeout', `${seconds}s`],
    ...['--address', await ingressAddress(), '--insecure'],
    '--',
    ...setFlags(values),
  ]);
}

const linkSecret = 'a-link-secret-of-a-shop-that-lives-for-minutes';

async function prepareNamespace({ namespace }: Shop): Promise<void> {
  await apply({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: namespace,
      labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
    },
  });
}

function secret({ namespace }: Shop, name: string, stringData: Record<string, string>): object {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, stringData };
}
