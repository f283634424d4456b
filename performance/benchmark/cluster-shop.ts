import { run } from '../../scripts/lib/run.ts';
import { readSettings } from '../k6/lib/settings.ts';
import { byMetrics } from '../load/processes.ts';
import type { Target } from '../load/target.ts';
import { forward, type PortForward } from './port-forward.ts';

export interface ClusterOptions {
  namespace: string;
  /** Which, when the namespace has several. */
  release: string | undefined;
  say(line: string): void;
}

interface Pod {
  metadata: { name: string; labels: Record<string, string>; deletionTimestamp?: string };
  spec: { containers: { resources?: { limits?: { cpu?: string; memory?: string } } }[] };
  status: { conditions?: { type: string; status: string }[] };
}

const label = (name: string) => `app.kubernetes.io/${name}`;

/**
 * The shop of a namespace. Its pods' metrics come through port-forwards, and so does the load, unless
 * WEB_URL names the entry: a forward ends in one pod, so what many pods can do is measured at the entry.
 */
export async function withClusterShop<T>(
  { namespace, release, say }: ClusterOptions,
  use: (target: Target, tidy: (loadRun: string) => Promise<string[]>) => Promise<T>,
): Promise<T> {
  const find = () => findPods(namespace, release);
  const pods = await find();
  const forwards: PortForward[] = [];
  const open = async (object: string, port: number) => {
    const one = await forward(namespace, object, port);
    forwards.push(one);
    return one.url;
  };
  const first = (component: string, among = pods) => {
    const pod = among.find(({ metadata }) => metadata.labels[label('component')] === component);
    if (!pod) throw new Error(`There is no ready pod of ${component} in namespace ${namespace}.`);
    return `pod/${pod.metadata.name}`;
  };
  try {
    say(`Forwarding to ${pods.length} pods of ${namespace}`);
    const given = process.env.WEB_URL;
    const webUrl = given || (await open(first('web'), 3_000));
    const apiUrl = process.env.API_URL || given || (await open(first('api'), 3_000));
    const { visitors, loadRunKey } = readSettings({
      ...process.env,
      WEB_URL: webUrl,
      API_URL: apiUrl,
    });
    const processes: Target['processes'] = [];
    for (const { metadata, spec } of pods) {
      const url = `${await open(`pod/${metadata.name}`, 9_090)}/metrics`;
      processes.push(byMetrics(metadata.name, url, limitsOf(spec)));
    }
    const target = { webUrl, apiUrl, visitors, loadRunKey, database: null, processes };
    return await use(target, async (loadRun) => {
      const command = ['/nodejs/bin/node', 'apps/api/src/main.ts', 'remove-load-run', loadRun];
      try {
        // The pods of the beginning may be gone.
        const pod = first('api', await find());
        const args = ['--namespace', namespace, 'exec', pod, '--', ...command];
        say((await run('kubectl', args)).trim());
      } catch (error) {
        // What was measured counts all the same.
        say(error instanceof Error ? error.message.trim() : String(error));
        say(`To restock what was bought, in a pod of the API: ${command.join(' ')}`);
      }
      // The ledger is out of reach there.
      return [];
    });
  } finally {
    await Promise.all(forwards.map((one) => one.stop()));
  }
}

async function findPods(namespace: string, release: string | undefined): Promise<Pod[]> {
  const selector = [
    `${label('name')}=dhakacart`,
    `${label('component')} in (api,web,worker)`,
    ...(release ? [`${label('instance')}=${release}`] : []),
  ].join(',');
  const text = await run('kubectl', [
    '--namespace',
    namespace,
    'get',
    'pods',
    '--selector',
    selector,
    '--output',
    'json',
  ]);
  const pods = (JSON.parse(text) as { items: Pod[] }).items.filter(isServing);
  const releases = [...new Set(pods.map(({ metadata }) => metadata.labels[label('instance')]))];
  if (releases.length === 0) throw new Error(`There is no shop in namespace ${namespace}.`);
  if (releases.length > 1) {
    throw new Error(
      `Several releases are in namespace ${namespace}, name one by --release: ${releases.join(', ')}.`,
    );
  }
  return pods;
}

/** One that is being ended stays ready for a while. */
function isServing({ metadata, status }: Pod): boolean {
  const ready = status.conditions?.some(
    ({ type, status: is }) => type === 'Ready' && is === 'True',
  );
  return ready === true && !metadata.deletionTimestamp;
}

function limitsOf({ containers }: Pod['spec']): { cores: number; memoryBytes: number } | null {
  const { cpu, memory } = containers[0]?.resources?.limits ?? {};
  return cpu && memory ? { cores: quantity(cpu), memoryBytes: quantity(memory) } : null;
}

/** A quantity of Kubernetes: `500m`, `2`, `512Mi`. */
export function quantity(text: string): number {
  const [, digits = '', unit = ''] = /^([\d.]+)(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/.exec(text) ?? [];
  const units: Record<string, number> = {
    '': 1,
    m: 1e-3,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
  };
  if (!digits) throw new Error(`"${text}" is no quantity.`);
  return Number(digits) * (units[unit] ?? 1);
}
