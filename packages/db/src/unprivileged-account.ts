import { readFile } from 'node:fs/promises';

export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account that the database server runs as when we are root, which PostgreSQL refuses:
 * `postgres` where the system has it, else `nobody`. Undefined when we are not root.
 */
export async function unprivilegedAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no postgres or nobody account.');
}
