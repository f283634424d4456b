import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './command.ts';
import { apply, getOne } from './kubectl.ts';
import { settings } from './settings.ts';
import type { Shop } from './shop.ts';
import { until } from './until.ts';

/** A Gateway beside the shop that takes its route by https, with a certificate made for it. */
export async function openGateway(shop: Shop): Promise<void> {
  const name = 'entry';
  const { namespace, host } = shop;
  await apply(
    {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'kubernetes.io/tls',
      metadata: { name, namespace },
      stringData: await makeCertificate(host),
    },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name, namespace },
      spec: {
        gatewayClassName: settings.gatewayClass,
        listeners: [
          {
            name: 'https',
            protocol: 'HTTPS',
            port: settings.gatewayPort,
            tls: { certificateRefs: [{ name }] },
          },
        ],
      },
    },
  );
}

/** Waits until a Gateway has taken the shop's route. */
export async function untilRouted(shop: Shop): Promise<void> {
  await until('the HTTPRoute is accepted', 60, async () => {
    const route = await getOne<{
      status?: { parents?: { conditions: { type: string; status: string }[] }[] };
    }>('httproute', `${shop.release}-dhakacart-entry`, '-n', shop.namespace);
    return route.status?.parents?.some(({ conditions }) =>
      conditions.some(({ type, status }) => type === 'Accepted' && status === 'True'),
    );
  });
}

async function makeCertificate(host: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-certificate-'));
  try {
    const [key, certificate] = [path.join(folder, 'key'), path.join(folder, 'certificate')];
    await run('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-keyout', key, '-out', certificate, '-days', '1', '-subj', `/CN=${host}`],
      ...['-addext', `subjectAltName=DNS:${host}`],
    ]);
    return {
      'tls.key': await readFile(key, 'utf8'),
      'tls.crt': await readFile(certificate, 'utf8'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
