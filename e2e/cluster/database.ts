import { spawn } from 'node:child_process';
import { createDatabase, type Database } from '@dhakacart/db';
import { getOne } from './kubectl.ts';
import { primaryPod, type Shop } from './shop.ts';

/**
 * Lends the shop's database, by a port forwarded to the pod that takes writes: the way leads through
 * the kubelet and needs no network policy.
 */
export async function withDatabase<T>(
  shop: Shop,
  mode: 'embedded' | 'cnpg',
  use: (database: Database, url: string) => Promise<T>,
): Promise<T> {
  const base = `${shop.release}-dhakacart-database`;
  const pod = mode === 'cnpg' ? await primaryPod(shop) : `${base}-0`;
  const [secret, key] =
    mode === 'cnpg'
      ? [`${base}-app`, 'password']
      : [`${shop.release}-dhakacart-secret`, 'DATABASE_PASSWORD'];
  const { data } = await getOne<{ data: Record<string, string> }>(
    'secret',
    secret,
    '-n',
    shop.namespace,
  );
  const password = Buffer.from(data[key] ?? '', 'base64').toString();
  return withDatabasePod(shop.namespace, pod, password, use);
}

/** Lends the database of a pod, whoever has made it. */
export async function withDatabasePod<T>(
  namespace: string,
  pod: string,
  password: string,
  use: (database: Database, url: string) => Promise<T>,
): Promise<T> {
  const forward = await forwardPort(namespace, pod, 5432);
  const url = `postgresql://dhakacart:${encodeURIComponent(password)}@127.0.0.1:${forward.port}/dhakacart`;
  const database = createDatabase({ url, poolSize: 4, statementTimeoutMs: 120_000 });
  try {
    return await use(database, url);
  } finally {
    await database.close();
    forward.stop();
  }
}

interface Forward {
  /** Of this machine. */
  port: number;
  stop(): void;
}

function forwardPort(namespace: string, pod: string, port: number): Promise<Forward> {
  const child = spawn('kubectl', ['port-forward', '-n', namespace, `pod/${pod}`, `:${port}`]);
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        const found = said.match(/Forwarding from 127\.0\.0\.1:(\d+)/)?.[1];
        if (found) resolve({ port: Number(found), stop: () => child.kill() });
      });
    }
    child.once('error', reject);
    child.once('close', () => reject(new Error(`No port of ${pod} could be forwarded: ${said}`)));
  });
}
