import { expect, it } from 'vitest';
import { describeChart, ofKind, one, podsOf, render, valuesFiles } from './chart.ts';

describeChart('pods', () => {
  it.each(valuesFiles)(
    'with %s keep to Pod Security "restricted" and have limits',
    async (file) => {
      const manifests = await render(file);
      const pods = podsOf(manifests);
      expect(pods.length).toBeGreaterThanOrEqual(5);
      for (const { owner, spec } of pods) {
        expect(spec.automountServiceAccountToken, owner).toBe(false);
        // A resolver that leaves must not cost five seconds.
        expect(spec.dnsConfig.options, owner).toContainEqual({ name: 'timeout', value: '1' });
        const account = one(manifests, 'ServiceAccount', spec.serviceAccountName);
        expect(account, owner).toMatchObject({ automountServiceAccountToken: false });
        const user = owner.startsWith('StatefulSet') ? 999 : 1000;
        expect(spec.securityContext, owner).toMatchObject({
          runAsNonRoot: true,
          runAsUser: user,
          seccompProfile: { type: 'RuntimeDefault' },
        });
        for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
          expect(container.securityContext, owner).toEqual({
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          });
          expect(container.resources.limits, owner).toEqual({ cpu: '500m', memory: '512Mi' });
          expect(container.image, owner).toMatch(/@sha256:|:(?!latest)[^:/]+$/);
        }
        for (const volume of spec.volumes ?? []) {
          if (volume.emptyDir) expect(volume.emptyDir.sizeLimit, owner).toBeDefined();
          expect(volume.hostPath, owner).toBeUndefined();
        }
      }
    },
  );

  it('have time for the sleep, for failing readiness and for closing', async () => {
    const shutdown = { preStopSeconds: 10, delayMs: 4_500, timeoutMs: 30_000 };
    const manifests = await render({ shutdown });
    for (const name of ['api', 'web']) {
      const { spec } = one(manifests, 'Deployment', `shop-dhakacart-${name}`).spec.template;
      expect(spec.containers[0].lifecycle.preStop).toEqual({ sleep: { seconds: 10 } });
      expect(spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(10 + 4.5 + 30);
    }
    expect(one(manifests, 'ConfigMap', 'shop-dhakacart-api').data).toMatchObject({
      SHUTDOWN_DELAY_MS: '4500',
      SHUTDOWN_TIMEOUT_MS: '30000',
    });
  });

  it('are probed on the metrics port, and wait for the schema as long as startup says', async () => {
    const manifests = await render({ startup: { timeoutSeconds: 900 } });
    for (const deployment of ofKind(manifests, 'Deployment')) {
      const [container] = deployment.spec.template.spec.containers;
      const { startupProbe, readinessProbe, livenessProbe } = container;
      for (const probe of [startupProbe, readinessProbe, livenessProbe]) {
        expect(probe.httpGet.port).toBe('metrics');
      }
      expect(livenessProbe.httpGet.path).toBe('/livez');
      expect(readinessProbe.httpGet.path).toBe('/readyz');
      expect(startupProbe.periodSeconds * startupProbe.failureThreshold).toBeGreaterThanOrEqual(
        900,
      );
    }
  });

  it('are made anew when a setting changes, and only then', async () => {
    const sums = async (values: Record<string, unknown>) =>
      ofKind(await render(values), 'Deployment').map(
        (each) => each.spec.template.metadata.annotations['checksum/config'],
      );
    const before = await sums({});
    expect(await sums({})).toEqual(before);
    const after = await sums({ publicOrigin: 'https://other.example' });
    expect(after.filter((sum, index) => sum === before[index])).toEqual([]);
  });

  it('run where values say', async () => {
    const { spec } = one(
      await render('ci/autoscaled-values.yaml'),
      'Deployment',
      'shop-dhakacart-api',
    ).spec.template;
    expect(spec.nodeSelector).toEqual({ 'kubernetes.io/arch': 'amd64' });
    expect(spec.tolerations).toEqual([{ key: 'shop', operator: 'Exists' }]);
    expect(spec.topologySpreadConstraints[0]).toMatchObject({
      topologyKey: 'kubernetes.io/hostname',
      labelSelector: { matchLabels: { 'app.kubernetes.io/component': 'api' } },
    });
    expect(spec.imagePullSecrets).toEqual([{ name: 'registry' }]);
  });

  it.each([
    ['api', '--max-semi-space-size=16'],
    ['web', '--max-semi-space-size=16'],
    ['worker', '--max-semi-space-size=2'],
  ])('give %s options of Node, or those of one’s own', async (component, ours) => {
    const optionsWith = async (extraEnv: object[]) => {
      const rendered = await render({ [component]: { extraEnv } });
      const { spec } = one(rendered, 'Deployment', `shop-dhakacart-${component}`).spec.template;
      const env: { name: string; value: string }[] = spec.containers[0].env;
      return env.flatMap(({ name, value }) => (name === 'NODE_OPTIONS' ? value : []));
    };
    expect(await optionsWith([{ name: 'OTHER', value: 'x' }])).toEqual([ours]);
    const own = '--max-old-space-size=384';
    expect(await optionsWith([{ name: 'NODE_OPTIONS', value: own }])).toEqual([own]);
  });

  it('use the image that was named: digest before tag, the worker the API’s', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const images = async (values: Record<string, unknown>) =>
      Object.fromEntries(
        ofKind(await render(values), 'Deployment').map((each) => [
          each.metadata.name.split('-').at(-1),
          each.spec.template.spec.containers[0].image,
        ]),
      );
    expect(await images({})).toEqual({
      api: 'dhakacart/api:0.1.0',
      web: 'dhakacart/web:0.1.0',
      worker: 'dhakacart/api:0.1.0',
    });
    const image = { registry: 'registry.example' };
    expect(await images({ image, api: { image: { tag: 'v2', digest } } })).toMatchObject({
      api: `registry.example/dhakacart/api@${digest}`,
      worker: `registry.example/dhakacart/api@${digest}`,
    });
    expect(
      await images({ api: { image: { digest } }, worker: { image: { tag: 'v3' } } }),
    ).toMatchObject({ worker: 'dhakacart/api:v3' });
  });
});
