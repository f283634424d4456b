import { apply, getAll, kubectl } from './kubectl.ts';

/** A server that is no part of the chart, as `database.mode: external` finds one. */
export interface ExternalDatabase {
  pod: string;
  password: string;
  url: string;
  /** Its pods as policies name them. */
  peers: object[];
}

/** Starts a Postgres without a volume in a namespace that is there. */
export async function startExternalDatabase(namespace: string): Promise<ExternalDatabase> {
  const name = 'external-database';
  const labels = { app: name };
  const password = 'of-a-database-that-lives-for-minutes';
  const mounts = ['/var/lib/postgresql/data', '/var/run/postgresql', '/tmp'];
  const isThere = { exec: { command: ['pg_isready', '-q', '-h', '127.0.0.1', '-U', 'dhakacart'] } };
  await apply(
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace },
      spec: { selector: labels, ports: [{ port: 5432 }] },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            automountServiceAccountToken: false,
            securityContext: {
              runAsNonRoot: true,
              runAsUser: 999,
              fsGroup: 999,
              seccompProfile: { type: 'RuntimeDefault' },
            },
            containers: [
              {
                name: 'postgres',
                image: 'postgres:17',
                env: Object.entries({
                  POSTGRES_USER: 'dhakacart',
                  POSTGRES_PASSWORD: password,
                  POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C.UTF-8',
                  PGDATA: '/var/lib/postgresql/data/pgdata',
                }).map(([key, value]) => ({ name: key, value })),
                readinessProbe: { ...isThere, periodSeconds: 2, timeoutSeconds: 5 },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
                volumeMounts: mounts.map((mountPath, index) => ({ name: `v${index}`, mountPath })),
              },
            ],
            volumes: mounts.map((_, index) => ({ name: `v${index}`, emptyDir: {} })),
          },
        },
      },
    },
  );
  await kubectl('rollout', 'status', `deployment/${name}`, '-n', namespace, '--timeout=180s');
  const [pod] = await getAll<{ metadata: { name: string } }>(
    ...['pods', '-n', namespace, '-l', `app=${name}`],
  );
  return {
    pod: pod?.metadata.name ?? '',
    password,
    url: `postgresql://dhakacart:${password}@${name}:5432/dhakacart`,
    peers: [{ podSelector: { matchLabels: labels } }],
  };
}
