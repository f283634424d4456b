import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Manifest, podsOf } from './chart.ts';

/** What kubectl asks for by name, so far as our scripts do. */
const resources: Record<string, [plural: string, kind: string][]> = {
  v1: [
    ['pods', 'Pod'],
    ['services', 'Service'],
    ['configmaps', 'ConfigMap'],
    ['namespaces', 'Namespace'],
  ],
  'apps/v1': [['deployments', 'Deployment']],
  'batch/v1': [['jobs', 'Job']],
  'networking.k8s.io/v1': [['networkpolicies', 'NetworkPolicy']],
  'discovery.k8s.io/v1': [['endpointslices', 'EndpointSlice']],
};

// biome-ignore lint/suspicious/noExplicitAny: whole objects of Kubernetes, each with a status of its own
export type Live = Manifest & { apiVersion?: string; status?: any; endpoints?: any[] };

/** The manifests as they look in namespace shop when all runs well: with pods, endpoints and what controllers report. */
export function running(manifests: Manifest[]): Live[] {
  const objects: Live[] = structuredClone(manifests);
  const made: Live[] = [
    {
      kind: 'Namespace',
      metadata: { name: 'shop', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
      spec: {},
    },
  ];
  for (const object of objects) {
    Object.assign(object.metadata, { namespace: 'shop' });
    const pods = object.spec?.replicas ?? 1;
    if (object.kind === 'Job') object.status = { succeeded: 1 };
    if (object.kind === 'Deployment') {
      object.status = { replicas: pods, updatedReplicas: pods, readyReplicas: pods };
    }
    if (object.kind === 'Service') {
      const { name } = object.metadata;
      const endpoints = [{ addresses: ['10.0.0.1'], conditions: { ready: true } }];
      const labels = { 'kubernetes.io/service-name': name };
      made.push({ kind: 'EndpointSlice', metadata: { name, labels }, spec: {}, endpoints });
    }
    if (!['Deployment', 'StatefulSet'].includes(object.kind)) continue;
    const [pod] = podsOf([object]);
    for (let index = 0; pod && index < pods; index++) {
      made.push({
        kind: 'Pod',
        metadata: { name: `${object.metadata.name}-${index}`, labels: pod.metadata.labels },
        spec: structuredClone(pod.spec),
        status: {
          phase: 'Running',
          containerStatuses: [{ name: pod.spec.containers[0].name, restartCount: 0, state: {} }],
        },
      });
    }
  }
  // The pods of `helm test` are gone.
  return [...objects.filter((each) => each.kind !== 'Pod'), ...made];
}

/** An API server that only lists, from memory; `onList` sees each request before it is answered. */
export async function serveCluster(objects: Live[], onList: (kind: string) => void = () => {}) {
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://cluster');
    const answer = answerOf(pathname, searchParams);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { kind: 'Status', status: 'Failure', code: 404 }));
  });

  function answerOf(path: string, query: URLSearchParams): unknown {
    if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
    if (path === '/apis') {
      const groups = Object.keys(resources).filter((one) => one.includes('/'));
      const versions = (groupVersion: string) => [{ groupVersion, version: 'v1' }];
      return {
        kind: 'APIGroupList',
        groups: groups.map((one) => ({ name: one.split('/')[0], versions: versions(one) })),
      };
    }
    const groupVersion = path.replace(/^\/apis?\//, '');
    if (resources[groupVersion]) {
      const list = resources[groupVersion].map(([name, kind]) => ({
        ...{ name, kind, singularName: '', verbs: ['get', 'list'] },
        namespaced: kind !== 'Namespace',
      }));
      return { kind: 'APIResourceList', groupVersion, resources: list };
    }
    const [, plural, name] = /(?:namespaces\/[^/]+\/)?([a-z]+)(?:\/([^/]+))?$/.exec(path) ?? [];
    const entry = Object.entries(resources).find(([, kinds]) =>
      kinds.some(([one]) => one === plural),
    );
    const kind = entry?.[1].find(([one]) => one === plural)?.[1];
    if (!entry || !kind) return undefined;
    onList(kind);
    const items = objects
      .filter((each) => each.kind === kind && matches(each, query.get('labelSelector') ?? ''))
      .map((each) => ({ apiVersion: entry[0], ...each }));
    if (name) return items.find((each) => each.metadata.name === name);
    return { kind: `${kind}List`, apiVersion: entry[0], items };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function matches({ metadata }: Live, selector: string): boolean {
  // "a=b" and "a in (b,c)", separated by commas that are in no bracket.
  const terms = selector.match(/[^,(]+(\([^)]*\))?/g) ?? [];
  return terms.every((term) => {
    const [, key = '', values = ''] = /^([^= ]+)(?:=| in )\(?([^)]*)\)?$/.exec(term) ?? [];
    return values.split(',').includes(metadata.labels?.[key] ?? '');
  });
}
