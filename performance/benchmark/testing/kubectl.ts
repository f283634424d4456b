import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

// Stands in for kubectl where there is no cluster: knows the pods that KUBECTL_PODS lists, with the ports
// of this machine that theirs are. Notes each call with its process in KUBECTL_LOG.
interface Pod {
  component: string;
  ports: Record<string, number>;
  /** It is being ended, and ready for a last moment. */
  ending?: boolean;
}
const pods: Record<string, Pod> = JSON.parse(process.env.KUBECTL_PODS ?? '{}');
const args = process.argv.slice(2);
appendFileSync(process.env.KUBECTL_LOG ?? '', `${process.pid} ${args.join(' ')}\n`);
const [, , command, ...rest] = args;

if (command === 'get') {
  const items = Object.entries(pods).map(([name, { component, ending }]) => ({
    metadata: {
      name,
      labels: {
        'app.kubernetes.io/component': component,
        'app.kubernetes.io/instance': 'shop',
      },
      ...(ending ? { deletionTimestamp: new Date().toISOString() } : {}),
    },
    spec: { containers: [{ resources: { limits: { cpu: '500m', memory: '512Mi' } } }] },
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  }));
  process.stdout.write(JSON.stringify({ items }));
} else if (command === 'port-forward') {
  const [object = '', port = ''] = rest.slice(-2);
  const target = pods[object.replace('pod/', '')]?.ports[port.slice(1)];
  if (!target) throw new Error(`no ${object} ${port}`);
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.pipe(other);
      one.once('error', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const local = typeof address === 'object' ? address?.port : 0;
    process.stdout.write(`Forwarding from 127.0.0.1:${local} -> ${port.slice(1)}\n`);
  });
} else if (command === 'exec') {
  const [, ...inPod] = rest.slice(rest.indexOf('--') + 1);
  const { status } = spawnSync(process.execPath, inPod, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
