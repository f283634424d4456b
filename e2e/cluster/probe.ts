import { Resolver } from 'node:dns/promises';
import { connect, createServer } from 'node:net';

// Runs in probe pods and on this machine alike:
//   probe.ts serve NAME PORTS   tells everybody who connects its name
//   probe.ts try TARGETS        prints as JSON what came of connecting to each of them
const [command, first = '', second = ''] = process.argv.slice(2);

/** What a connection is tried to. */
export interface Target {
  host: string;
  port: number;
  /** `name`: a probe, which must say this name; `tcp`: anything that accepts; `dns`: answers by UDP. */
  expect: { name: string } | 'tcp' | 'dns';
}

/** `open`, or `denied`; anything else is what went wrong. */
type Outcome = string;

const patienceMs = 2_000;
// Policies refuse with a reset or an unreachable host, or drop what comes.
const denials = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EACCES', 'ETIMEDOUT', 'ETIMEOUT'];
const failure = (code: string): Outcome => (denials.includes(code) ? 'denied' : code);

function tryTcp({ host, port, expect }: Target): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let said = '';
    const end = (outcome: Outcome) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.setTimeout(patienceMs, () => end(failure('ETIMEDOUT')));
    socket.once('error', (error: NodeJS.ErrnoException) => end(failure(error.code ?? 'error')));
    if (typeof expect === 'string') {
      socket.once('connect', () => end('open'));
      return;
    }
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    socket.once('end', () => end(said === expect.name ? 'open' : `answered as "${said}"`));
  });
}

async function tryDns({ host, port }: Target): Promise<Outcome> {
  const resolver = new Resolver({ timeout: patienceMs, tries: 1 });
  resolver.setServers([`${host}:${port}`]);
  try {
    await resolver.resolve4('kubernetes.default.svc.cluster.local');
    return 'open';
  } catch (error) {
    return failure(error instanceof Error && 'code' in error ? String(error.code) : 'error');
  }
}

if (command === 'serve') {
  for (const port of JSON.parse(second)) {
    createServer((socket) => {
      socket.on('error', () => {});
      socket.end(first);
    }).listen(port);
  }
  process.once('SIGTERM', () => process.exit(0));
} else if (command === 'try') {
  const targets: Target[] = JSON.parse(first);
  const outcomes = await Promise.all(
    targets.map((target) => (target.expect === 'dns' ? tryDns(target) : tryTcp(target))),
  );
  process.stdout.write(JSON.stringify(outcomes));
}
