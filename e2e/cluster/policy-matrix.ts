import { parseAllDocuments } from 'yaml';
import {
  type Component,
  type Condition,
  components,
  isAllowed,
  type Place,
} from '../../deploy/helm/policies.ts';
import { chart, helm, setFlags, type Values } from './helm.ts';
import { getAll } from './kubectl.ts';
import type { Outside } from './outside.ts';
import type { Target } from './probe.ts';
import { type ProbePod, probePorts } from './probe-pods.ts';

export const namespaces = {
  shop: 'policies-shop',
  ingressController: 'policies-ingress',
  monitoring: 'policies-monitoring',
  databaseOperator: 'policies-operator',
  stranger: 'policies-stranger',
};

/** One end of a pair: a component of a release, a neighbour, or a stranger, of whom no row speaks. */
export interface End {
  name: string;
  place: Place | 'stranger' | 'outside';
  release?: Release;
  pod?: ProbePod;
}

export interface Release {
  name: string;
  on: Condition[];
  values: Values;
}

/** A target as a cell of the matrix. `port` is the one of the table, which may not be the real one. */
export interface Column extends End {
  port: number;
  target: Target;
}

export interface Cell {
  from: End;
  to: Column;
  outcome: string;
}

export const providers: [Place, number][] = [
  ['payment', 443],
  ['mail', 465],
  ['mail', 587],
  ['sms', 443],
];
export const providerName = (place: string, port: number) => `${place} ${port}`;
export const elsewhere = 'elsewhere 443';

/** What the table says of a pair; who is in no release is free. */
export function expected({ from, to }: Cell): boolean {
  if (isSelf(from, to)) return true;
  const release = from.release ?? to.release;
  if (!release) return true;
  if (from.release && to.release && from.release !== to.release) return false;
  if (![from.place, to.place].every(isPlace)) return false;
  return isAllowed(from.place as Place, to.place as Place, to.port, release.on);
}

const isPlace = (place: End['place']): place is Place =>
  place !== 'stranger' && place !== 'outside';
export const isSelf = (from: End, to: Column) => from.pod !== undefined && from.pod === to.pod;
export const describe = ({ from, to, outcome }: Cell) =>
  `${from.name} to ${to.name} ${to.port}: ${outcome}`;

export function releasesOf(outside: Outside, apiServer: { host: string; port: number }): Release[] {
  const common = {
    'networkPolicies.enabled': true,
    'networkPolicies.ingressController.namespaces': [namespaces.ingressController],
    'networkPolicies.monitoring.namespaces': [namespaces.monitoring],
  };
  const provided = (['payment', 'mail', 'sms'] as const).flatMap((name): [string, unknown][] => [
    [`${name}.enabled`, true],
    [`networkPolicies.${name}.to`, [{ cidr: `${outside.address}/32` }]],
    [
      `networkPolicies.${name}.ports`,
      providers
        .filter(([place]) => place === name)
        .map(([place, port]) => outside.ports[providerName(place, port)]),
    ],
  ]);
  return [
    {
      name: 'embedded',
      on: ['payment', 'mail', 'sms'],
      values: {
        ...common,
        existingSecret: 'shop',
        'sms.url': 'https://sms.dhakacart.example/send',
        ...Object.fromEntries(provided),
      },
    },
    {
      name: 'cnpg',
      on: ['cnpg'],
      values: {
        ...common,
        'database.mode': 'cnpg',
        'networkPolicies.databaseOperator.namespace': namespaces.databaseOperator,
        'networkPolicies.apiServer.cidrs': [`${apiServer.host}/32`],
        'networkPolicies.apiServer.ports': [apiServer.port],
      },
    },
  ];
}

interface Rendered {
  manifests: object[];
  /** Of the pods of each component. */
  labels: Map<string, Record<string, string>>;
}

/** The policies of a release, and the labels that its pods have. */
export async function render({ name, values }: Release): Promise<Rendered> {
  const text = await helm('template', name, chart, '-n', namespaces.shop, ...setFlags(values));
  const all = parseAllDocuments(text).flatMap((document) => document.toJS() ?? []);
  const labels = new Map<string, Record<string, string>>();
  for (const { kind, metadata, spec } of all) {
    const own = kind === 'Pod' ? metadata.labels : spec?.template?.metadata?.labels;
    if (own) labels.set(own['app.kubernetes.io/component'], own);
    // The operator gives its pods this label, and none of the release's.
    if (kind === 'Cluster') labels.set('database', { 'cnpg.io/cluster': metadata.name });
  }
  return { manifests: all.filter(({ kind }) => kind === 'NetworkPolicy'), labels };
}

export function podsOf(release: Release, labels: Rendered['labels'] | undefined): End[] {
  return components.map((component: Component) => {
    const own = labels?.get(component);
    if (!own) throw new Error(`The chart makes no pod of ${component}.`);
    return { ...end(`${release.name}-${component}`, component, namespaces.shop, own), release };
  });
}

export function end(
  name: string,
  place: End['place'],
  namespace: string,
  labels: Record<string, string> = {},
): End {
  return { name, place, pod: { name, namespace, labels } };
}

export function columnsOfPod(to: End, host: string): Column[] {
  return probePorts.map((port) => ({
    ...to,
    port,
    target: { host, port, expect: { name: to.name } },
  }));
}

export async function columnsOfNeighbours(
  outside: Outside,
  apiServer: { host: string; port: number },
): Promise<Column[]> {
  const column = (name: string, place: End['place'], port: number, target: Target): Column => ({
    name,
    place,
    port,
    target,
  });
  const server = (place: End['place'], port: number, name: string) =>
    column(name, place, port, {
      host: outside.address,
      port: outside.ports[name] ?? 0,
      expect: { name },
    });
  const dns = (
    await getAll<{ status: { podIP: string } }>(
      'pods',
      '-n',
      'kube-system',
      '-l',
      'k8s-app=kube-dns',
    )
  ).map(({ status }) => status.podIP);
  return [
    ...dns.flatMap((host) => [
      column('DNS by UDP', 'dns', 53, { host, port: 53, expect: 'dns' }),
      column('DNS by TCP', 'dns', 53, { host, port: 53, expect: 'tcp' }),
      column('metrics of DNS', 'dns', 9153, { host, port: 9153, expect: 'tcp' }),
    ]),
    column('API server', 'apiServer', 6443, { ...apiServer, expect: 'tcp' }),
    ...providers.map(([place, port]) => server(place, port, providerName(place, port))),
    server('outside', 443, elsewhere),
  ];
}

/** Where the API server is after translation, which is where policies judge. */
export async function apiServerEndpoint(): Promise<{ host: string; port: number }> {
  const [slice] = await getAll<{
    endpoints: { addresses: string[] }[];
    ports: { port: number }[];
  }>('endpointslices', '-n', 'default', '-l', 'kubernetes.io/service-name=kubernetes');
  const [host, port] = [slice?.endpoints[0]?.addresses[0], slice?.ports[0]?.port];
  if (!host || !port) throw new Error('the API server has no endpoint');
  return { host, port };
}
