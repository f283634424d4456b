import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { chart, describeChart, ofKind, podsOf, refusal, render } from './chart.ts';

const secretNames = [
  'LINK_SECRET',
  'SSLCOMMERZ_STORE_ID',
  'SSLCOMMERZ_STORE_PASSWORD',
  'SMTP_URL',
  'SMS_TOKEN',
  'LOAD_RUN_KEY',
  'DATABASE_URL',
];

describeChart('secrets', () => {
  it.each(['values-production.yaml', 'values-staging.yaml', 'ci/external-values.yaml'])(
    'are in no manifest of %s, only the names of their Secret',
    async (file) => {
      const manifests = await render(file);
      expect(ofKind(manifests, 'Secret')).toEqual([]);
      for (const { data } of ofKind(manifests, 'ConfigMap')) {
        for (const name of secretNames) expect(Object.keys(data ?? {})).not.toContain(name);
      }
      for (const { owner, spec } of podsOf(manifests)) {
        for (const { env = [] } of [...(spec.initContainers ?? []), ...spec.containers]) {
          for (const { name, value } of env) {
            if (secretNames.includes(name)) expect(value, `${owner} ${name}`).toBeUndefined();
          }
        }
      }
    },
  );

  it('are never values', async () => {
    const schema = await readFile(path.join(chart, 'values.schema.json'), 'utf8');
    expect(schema).not.toMatch(/"\w*(password|token|linkSecret)\w*":/i);
  });

  it('are made where none are named', async () => {
    const [secret, ...more] = ofKind(await render(), 'Secret');
    expect(more).toEqual([]);
    const plain = (name: string) => Buffer.from(secret?.data?.[name] ?? '', 'base64').toString();
    expect(plain('LINK_SECRET')).toMatch(/^[A-Za-z0-9]{48}$/);
    // It stands in an address, so nothing in it may need an escape.
    expect(plain('DATABASE_PASSWORD')).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(ofKind(await render({ existingSecret: 'mine' }), 'Secret')).toEqual([]);
  });

  it.each(['payment', 'mail', 'sms'])(
    'of %s must be named before it is switched on',
    async (name) => {
      const on = {
        [name]: { enabled: true },
        sms: { enabled: name === 'sms', url: 'https://a.example' },
      };
      expect(await refusal(on)).toContain(`${name}.enabled needs existingSecret`);
      expect(await refusal({ ...on, existingSecret: 'mine' })).toBe('');
    },
  );

  it('reach the components that need them, and web none', async () => {
    const keys = new Map(
      podsOf(await render('ci/external-values.yaml')).map(({ metadata, spec }) => [
        metadata.labels['app.kubernetes.io/component'],
        [...JSON.stringify(spec).matchAll(/"key":"([A-Za-z_]+)"/g)].map((match) => match[1]).sort(),
      ]),
    );
    const all = [
      'LINK_SECRET',
      'LOAD_RUN_KEY',
      'SMS_TOKEN',
      'SMTP_URL',
      'SSLCOMMERZ_STORE_ID',
      'SSLCOMMERZ_STORE_PASSWORD',
      'uri',
    ];
    expect(keys.get('api')).toEqual([...all, 'replica'].sort());
    expect(keys.get('worker')).toEqual(all);
    expect(keys.get('migrate')).toEqual(['uri']);
    expect(keys.get('web')).toEqual([]);
  });
});
