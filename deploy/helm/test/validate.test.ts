import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeChart, render } from './chart.ts';
import { type Live, running, serveCluster } from './fake-cluster.ts';

const script = path.join(import.meta.dirname, '../../scripts/validate.sh');

/** Paths that the shop behind the entry answers wrongly. */
let broken = '';
let folder: string;
let shop: http.Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'validate-'));
  const product = '{"availability":"in_stock","unitsLeft":null,"defaultVariantId":"var_1"}';
  shop = http.createServer(({ url = '', headers }, response) => {
    if (broken && url.startsWith(broken)) response.writeHead(500).end('broken');
    else if (url === '/en') response.end('<a href="/en/p/phone">');
    else if (url === '/metrics') response.end('process_cpu_seconds_total 1');
    else if (url.startsWith('/api/v1/products')) response.end(`{"items":[${product}]}`);
    else if (url === '/api/v1/cart/items') {
      response.writeHead(201, { 'set-cookie': '__Host-cart=a; Path=/; Secure' }).end('{}');
    } else {
      const itemCount = headers.cookie === '__Host-cart=a' ? 1 : 0;
      response.end(JSON.stringify({ itemCount, subtotal: 1 }));
    }
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  // Ports of pods lead to the shop as well: there is no kubelet that could forward them.
  const kubectl = `#!/usr/bin/env bash
set -euo pipefail
if [[ " $* " == *' port-forward '* ]]; then
  echo 'Forwarding from ${origin.replace('http://', '')} -> 1'
  exec sleep 60
fi
PATH=\${PATH#*:} exec kubectl --cache-dir '${folder}/cache' "$@"
`;
  await writeFile(path.join(folder, 'kubectl'), kubectl, { mode: 0o755 });
});

afterAll(async () => {
  shop.close();
  await rm(folder, { recursive: true });
});

/** Validates a shop in which something was changed; `later` happens once its pods have been looked at. */
async function validate(
  change: (objects: Live[]) => void = () => {},
  later = change,
  options: string[] = [],
) {
  const manifests = await render({ publicOrigin: origin, networkPolicies: { enabled: true } });
  const objects = running(manifests);
  if (later === change) change(objects);
  const cluster = await serveCluster(objects, (kind) => {
    if (kind === 'Job' && later !== change) later(objects);
  });
  const kubeconfig = path.join(folder, 'config');
  const config = { clusters: [{ name: 'c', cluster: { server: cluster.url } }] };
  const contexts = [{ name: 'c', context: { cluster: 'c', user: '' } }];
  await writeFile(kubeconfig, JSON.stringify({ ...config, contexts, 'current-context': 'c' }));
  try {
    return await new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(script, ['--namespace', 'shop', ...options], {
        env: { ...process.env, KUBECONFIG: kubeconfig, PATH: `${folder}:${process.env.PATH}` },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text) => (said += text));
      child.once('exit', (code) => resolve({ code, said }));
    });
  } finally {
    cluster.close();
  }
}

const find = (objects: Live[], kind: string, name: string) => {
  const found = objects.find((each) => each.kind === kind && each.metadata.name.includes(name));
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
};
const container = (objects: Live[], pod: string) => find(objects, 'Pod', pod).spec.containers[0];

/** One fault of each kind, and what must be said of it. */
const faults: [RegExp, (objects: Live[]) => void][] = [
  [
    /api: of 2 pods 2 .* 1 of 2 are ready/,
    (all) => {
      find(all, 'Deployment', '-api').status.readyReplicas = 1;
    },
  ],
  [
    /web-0: ImagePullBackOff no such tag/,
    (all) => {
      const waiting = { reason: 'ImagePullBackOff', message: 'no such tag' };
      find(all, 'Pod', '-web-0').status.containerStatuses[0].state = { waiting };
    },
  ],
  [
    /migrate-\S+: not succeeded; Failed: BackoffLimitExceeded/,
    (all) => {
      const conditions = [{ type: 'Failed', reason: 'BackoffLimitExceeded' }];
      find(all, 'Job', '-migrate-').status = { failed: 7, conditions };
    },
  ],
  [
    /entry-web has none that is ready/,
    (all) => {
      find(all, 'EndpointSlice', '-entry-web').endpoints = [];
    },
  ],
  [
    /Pod Security enforces ""/,
    (all) => {
      find(all, 'Namespace', 'shop').metadata.labels = {};
    },
  ],
  [
    /api-0: token .no value/,
    (all) => {
      find(all, 'Pod', '-api-0').spec.automountServiceAccountToken = undefined;
    },
  ],
  [
    /api-0\/api: read-only root false/,
    (all) => {
      container(all, '-api-0').securityContext.readOnlyRootFilesystem = false;
    },
  ],
  [
    /api-1\/api: read-only root ,/,
    (all) => {
      container(all, '-api-1').securityContext = undefined;
    },
  ],
  [
    /api-0\/api: cpu none, memory none/,
    (all) => {
      container(all, '-api-0').resources = {};
    },
  ],
  [
    /registry:5000\/api$/m,
    (all) => {
      container(all, '-api-0').image = 'registry:5000/api';
    },
  ],
  [
    /api:latest$/m,
    (all) => {
      container(all, '-api-1').image = 'dhakacart/api:latest';
    },
  ],
  [
    /worker-0\/worker: SMS_TOKEN/,
    (all) => {
      container(all, '-worker-0').env.push({ name: 'SMS_TOKEN', value: 'abc' });
    },
  ],
  [
    /api-0\/api: an address with a password/,
    (all) => {
      container(all, '-api-0').env.push({ name: 'OTHER', value: 'postgresql://a:b@c/d' });
    },
  ],
  [
    /no policy denies everything/,
    (all) => {
      all.splice(all.indexOf(find(all, 'NetworkPolicy', 'default-deny')), 1);
    },
  ],
  [
    /worker has none of its own/,
    (all) => {
      all.splice(all.indexOf(find(all, 'NetworkPolicy', '-worker')), 1);
    },
  ],
];

describeChart('validate.sh', () => {
  it('finds nothing wrong with a shop that runs well', async () => {
    expect(await validate()).toEqual({ code: 0, said: expect.stringContaining('All is well.') });
  });

  it('finds what is wrong with pods, jobs, Services and policies', async () => {
    const { code, said } = await validate((all) => {
      for (const [, change] of faults) change(all);
    });
    for (const [message] of faults) expect(said).toMatch(message);
    expect(code).toBe(1);
  });

  it('finds a shop that does not answer, and a container that is started again meanwhile', async () => {
    broken = '/';
    try {
      const { code, said } = await validate(undefined, (all) => {
        find(all, 'Pod', '-worker-0').status.containerStatuses[0].restartCount = 3;
      });
      for (const check of [
        'the home page shows a product',
        'the API lists products',
        'a cart can be made',
        'api, web and worker tell their metrics',
      ]) {
        expect(said).toContain(`FAILED  ${check}`);
      }
      expect(said).toContain('worker-0/worker: 3 more');
      expect(code).toBe(1);
    } finally {
      broken = '';
    }
  });

  it('asks the pods of a release without an entry, and goes on when none of web is there', async () => {
    const options = ['--without-entry'];
    expect((await validate(undefined, undefined, options)).code).toBe(0);
    const withoutWeb = (all: Live[]) => {
      for (const name of ['-web-0', '-web-1']) all.splice(all.indexOf(find(all, 'Pod', name)), 1);
    };
    const { code, said } = await validate(withoutWeb, undefined, options);
    expect(said).toContain('no pod of web can be reached');
    expect(said).toContain('ok      the API lists products');
    expect(code).toBe(1);
  });
});
