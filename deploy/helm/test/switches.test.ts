import { expect, it } from 'vitest';
import { chart, describeChart, helm, ofKind, one, refusal, render, renderText } from './chart.ts';

describeChart('switches', () => {
  it('monitoring.enabled renders monitors, with the labels that Prometheus wants', async () => {
    const monitors = /^(Service|Pod)Monitor$/;
    const off = await render();
    expect(off.filter((each) => monitors.test(each.kind))).toEqual([]);
    const on = await render({
      monitoring: { enabled: true, interval: '5s', labels: { release: 'p' } },
    });
    const found = on.filter((each) => monitors.test(each.kind));
    expect(found.map((each) => `${each.kind} ${each.metadata.name}`).sort()).toEqual([
      'PodMonitor shop-dhakacart-worker',
      'ServiceMonitor shop-dhakacart-api',
      'ServiceMonitor shop-dhakacart-web',
    ]);
    for (const { metadata, spec } of found) {
      expect(metadata.labels.release).toBe('p');
      const [endpoint] = spec.endpoints ?? spec.podMetricsEndpoints;
      expect(endpoint).toEqual({ port: 'metrics', path: '/metrics', interval: '5s' });
    }
    for (const monitor of found.filter((each) => each.kind === 'ServiceMonitor')) {
      const matching = ofKind(on, 'Service').filter((service) =>
        Object.entries(monitor.spec.selector.matchLabels).every(
          ([key, value]) => service.metadata.labels[key] === value,
        ),
      );
      // Each pod once: a second Service that matched would count everything twice.
      expect(
        matching.map((each) =>
          each.spec.ports.some((port: { name: string }) => port.name === 'metrics'),
        ),
      ).toEqual([true]);
    }
  });

  it('the two switches of the specification work together from the command line', async () => {
    const text = await helm(
      'template',
      'shop',
      chart,
      '--set',
      'networkPolicies.enabled=true',
      '--set',
      'monitoring.enabled=true',
      '--set',
      'api.replicas=3',
    );
    expect(text).toContain('kind: NetworkPolicy');
    expect(text).toContain('kind: ServiceMonitor');
  });

  it('payment, mail and sms put their settings beside the rest', async () => {
    const settings = async (file: string) =>
      one(await render(file), 'ConfigMap', 'shop-dhakacart-api').data ?? {};
    const off = Object.keys(await settings('ci/default-values.yaml'));
    for (const name of ['SSLCOMMERZ_URL', 'MAIL_FROM', 'SMS_URL', 'SMS_SENDER']) {
      expect(off).not.toContain(name);
    }
    expect(await settings('ci/external-values.yaml')).toMatchObject({
      SSLCOMMERZ_URL: 'https://sandbox.sslcommerz.com',
      SMS_URL: 'https://sms.example/send',
      SMS_SENDER: 'DhakaCart',
      MAIL_FROM: expect.stringContaining('@'),
    });
    expect(await refusal({ existingSecret: 'a', sms: { enabled: true } })).toContain('sms.url');
  });

  it('config reaches API and worker as it was written', async () => {
    const manifests = await render({ config: { RATE_LIMIT_READ: 3000000, HOLD_MINUTES: 0.5 } });
    expect(one(manifests, 'ConfigMap', 'shop-dhakacart-api').data).toMatchObject({
      RATE_LIMIT_READ: '3000000',
      HOLD_MINUTES: '0.5',
    });
    expect(await refusal({ config: { PUBLIC_ORIGIN: 'https://a.example' } })).toContain(
      'PUBLIC_ORIGIN',
    );
  });

  it('trustProxy takes ranges', async () => {
    const manifests = await render({ trustProxy: ['10.1.0.0/16', 'fd00::/8'] });
    expect(one(manifests, 'ConfigMap', 'shop-dhakacart-api').data?.TRUST_PROXY).toBe(
      '10.1.0.0/16,fd00::/8',
    );
    expect(await refusal({ trustProxy: ['1'] })).toContain('/trustProxy/0');
  });

  it('extraObjects are rendered as templates', async () => {
    const more = one(await render('ci/autoscaled-values.yaml'), 'ConfigMap', 'shop-more');
    expect(more.data).toEqual({ key: 'value' });
  });

  it('topologySpreadConstraints, budgets and annotations can be left out', async () => {
    const text = await renderText({
      api: { topologySpreadConstraints: [], podDisruptionBudget: { enabled: false } },
      web: { topologySpreadConstraints: [], podDisruptionBudget: { enabled: false } },
      worker: { topologySpreadConstraints: [] },
    });
    expect(text).not.toContain('topologySpreadConstraints');
    expect(text).not.toContain('PodDisruptionBudget');
  });

  it('helm test runs what the shop promises, in the application’s own image', async () => {
    const pod = one(await render(), 'Pod', 'shop-dhakacart-test');
    expect(pod.metadata.annotations?.['helm.sh/hook']).toBe('test');
    expect(pod.spec.containers[0].image).toBe('dhakacart/api:0.1.0');
    expect(one(await render(), 'ConfigMap', 'shop-dhakacart-test').data?.['test.mjs']).toContain(
      '/api/v1/cart/items',
    );
  });
});
