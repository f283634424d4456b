import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.ts';
import { apply, getOne, kubectl } from './kubectl.ts';
import type { Target } from './probe.ts';

const script = path.join(import.meta.dirname, 'probe.ts');

/** A pod that stands in the place of another. */
export interface ProbePod {
  name: string;
  namespace: string;
  /** Those of the pod in whose place it stands. */
  labels: Record<string, string>;
}

/** The ports on which each of them listens. */
export const probePorts = [3000, 5432, 8000, 8080, 9090, 9187];

/** Makes namespaces at Pod Security "restricted" and the pods in them; returns their addresses. */
export async function startProbes(pods: ProbePod[], image: string): Promise<Map<string, string>> {
  const namespaces = [...new Set(pods.map(({ namespace }) => namespace))];
  const source = await readFile(script, 'utf8');
  await apply(
    ...namespaces.flatMap((name) => [
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name, labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
      },
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'probe', namespace: name },
        data: { 'probe.ts': source },
      },
    ]),
  );
  await apply(...pods.map((pod) => manifest(pod, image)));
  await Promise.all(
    namespaces.map((namespace) =>
      kubectl('wait', 'pods', '--all', '--for=condition=Ready', '-n', namespace, '--timeout=180s'),
    ),
  );
  const addresses = await Promise.all(
    pods.map(async ({ name, namespace }) => {
      const pod = await getOne<{ status: { podIP: string } }>('pod', name, '-n', namespace);
      return [name, pod.status.podIP] as const;
    }),
  );
  return new Map(addresses);
}

function manifest({ name, namespace, labels }: ProbePod, image: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: {
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 1,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1000,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: 'probe',
          image,
          command: ['/nodejs/bin/node', '/probe/probe.ts'],
          args: ['serve', name, JSON.stringify(probePorts)],
          readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 1 },
          resources: {
            requests: { cpu: '5m', memory: '32Mi' },
            limits: { cpu: '500m', memory: '128Mi' },
          },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          },
          volumeMounts: [{ name: 'probe', mountPath: '/probe', readOnly: true }],
        },
      ],
      volumes: [{ name: 'probe', configMap: { name: 'probe' } }],
    },
  };
}

const command = (targets: Target[]) => ['try', JSON.stringify(targets)];

/** What comes of it when a pod connects to each target. The kubelet starts it there, past every policy. */
export async function tryFromPod(pod: ProbePod, targets: Target[]): Promise<string[]> {
  const { name, namespace } = pod;
  const node = ['/nodejs/bin/node', '/probe/probe.ts', ...command(targets)];
  return JSON.parse(await kubectl('exec', '-n', namespace, name, '--', ...node));
}

/** The same from this machine, which is outside of the cluster. */
export async function tryFromHere(targets: Target[]): Promise<string[]> {
  return JSON.parse(await run(process.execPath, [script, ...command(targets)]));
}
