import { expect, it } from 'vitest';
import { describeChart, ofKind, one, refusal, render } from './chart.ts';

const instance = 'app.kubernetes.io/instance';

describeChart('the entry', () => {
  it('is off, and then an Ingress, an HTTPRoute or both', async () => {
    const kinds = async (values: Record<string, unknown>) =>
      (await render(values))
        .map((each) => each.kind)
        .filter((kind) => /Ingress|HTTPRoute/.test(kind));
    const gateway = { enabled: true, parentRefs: [{ name: 'shared' }] };
    expect(await kinds({})).toEqual([]);
    expect(await kinds({ ingress: { enabled: true } })).toEqual(['Ingress']);
    expect(await kinds({ gateway })).toEqual(['HTTPRoute']);
    expect((await kinds({ gateway, ingress: { enabled: true } })).sort()).toEqual([
      'HTTPRoute',
      'Ingress',
    ]);
    expect(await refusal({ gateway: { enabled: true } })).toContain('gateway.parentRefs');
  });

  it('sends /api to the API and the rest to web, both ways', async () => {
    const manifests = await render({
      host: 'shop.example',
      ingress: { enabled: true, className: 'traefik', tls: { secretName: 'shop-tls' } },
      gateway: { enabled: true, parentRefs: [{ name: 'shared', namespace: 'gateways' }] },
    });
    const ingress = one(manifests, 'Ingress', 'shop-dhakacart-entry').spec;
    expect(ingress.ingressClassName).toBe('traefik');
    expect(ingress.tls).toEqual([{ hosts: ['shop.example'], secretName: 'shop-tls' }]);
    expect(
      ingress.rules[0].http.paths.map(
        (each: { path: string; backend: { service: { name: string } } }) => [
          each.path,
          each.backend.service.name,
        ],
      ),
    ).toEqual([
      ['/api', 'shop-dhakacart-entry-api'],
      ['/', 'shop-dhakacart-entry-web'],
    ]);
    const route = one(manifests, 'HTTPRoute', 'shop-dhakacart-entry').spec;
    expect(route.hostnames).toEqual(['shop.example']);
    expect(
      route.rules.map(
        (each: { matches: { path: { value: string } }[]; backendRefs: { name: string }[] }) => [
          each.matches[0]?.path.value,
          each.backendRefs[0]?.name,
        ],
      ),
    ).toEqual([
      ['/api', 'shop-dhakacart-entry-api'],
      ['/', 'shop-dhakacart-entry-web'],
    ]);
  });

  it('decides the public origin unless that is given', async () => {
    const origin = async (values: Record<string, unknown>) => {
      const manifests = await render(values);
      return ['api', 'web'].map(
        (name) => one(manifests, 'ConfigMap', `shop-dhakacart-${name}`).data?.PUBLIC_ORIGIN,
      );
    };
    expect(await origin({ host: 'a.example' })).toEqual(['https://a.example', 'https://a.example']);
    const given = 'https://b.example:8443';
    expect(await origin({ publicOrigin: given })).toEqual([given, given]);
  });

  it('selects pods of one release, and another one for a blue-green move', async () => {
    const selected = async (blueGreen: Record<string, string>) =>
      ['entry-api', 'entry-web', 'api'].map(async (name) => {
        const manifests = await render({ blueGreen });
        return one(manifests, 'Service', `shop-dhakacart-${name}`).spec.selector[instance];
      });
    const all = async (values: Record<string, string>) => Promise.all(await selected(values));
    expect(await all({})).toEqual(['shop', 'shop', 'shop']);
    expect(await all({ live: '' })).toEqual(['shop', 'shop', 'shop']);
    // Within a release web goes on calling the API of its own version.
    expect(await all({ live: 'green' })).toEqual(['green', 'green', 'shop']);
    expect(await refusal({ blueGreen: { of: 'blue', live: 'green' } })).toContain(
      'give one of them',
    );
    expect(await refusal({ blueGreen: { of: 'shop' } })).toContain('names the first');
  });

  it('and the database are left to the first release by the second', async () => {
    const kinds = (await render('ci/candidate-values.yaml', 'green')).map((each) => each.kind);
    for (const kind of ['Cluster', 'StatefulSet', 'Secret', 'Ingress', 'HTTPRoute']) {
      expect(kinds).not.toContain(kind);
    }
    const green = await render({ blueGreen: { of: 'blue' } }, 'green');
    expect(ofKind(green, 'StatefulSet')).toEqual([]);
    expect(JSON.stringify(one(green, 'Deployment', 'green-dhakacart-api'))).toContain(
      '@blue-dhakacart-database:5432',
    );
    // The second brings its own permission, so the first is not touched until traffic moves.
    const policies = { blueGreen: { of: 'blue' }, networkPolicies: { enabled: true } };
    const { spec } = one(
      await render(policies, 'green'),
      'NetworkPolicy',
      'green-dhakacart-database',
    );
    expect(spec.podSelector.matchLabels[instance]).toBe('blue');
    expect(spec.ingress[0].from[0].podSelector.matchLabels[instance]).toBe('green');
  });
});

describeChart('names', () => {
  const long = 'a-release-with-the-longest-name-that-helm-allows-here';

  it.each(['shop', 'dhakacart', long])('of release %s are short enough', async (release) => {
    const manifests = [
      ...(await render('values-production.yaml', release)),
      ...(await render('ci/embedded-policies-values.yaml', release)),
    ];
    for (const { kind, metadata } of manifests) {
      expect(metadata.name.length, `${kind} ${metadata.name}`).toBeLessThanOrEqual(53);
    }
  });

  it('of two releases in a namespace differ, however long they are', async () => {
    for (const [first, second] of [
      ['shop', 'shop2'],
      [`${long.slice(0, 52)}1`, `${long.slice(0, 52)}2`],
    ] as const) {
      const names = async (release: string) =>
        (await render('ci/embedded-policies-values.yaml', release)).map(
          (each) => `${each.kind} ${each.metadata.name}`,
        );
      const one = await names(first);
      expect(new Set([...one, ...(await names(second))]).size).toBe(2 * one.length);
    }
  });

  it('select pods of their own release only', async () => {
    for (const { kind, metadata, spec } of await render('ci/embedded-policies-values.yaml')) {
      const selector =
        spec?.selector?.matchLabels ?? spec?.podSelector?.matchLabels ?? spec?.selector;
      if (selector) expect(selector[instance], `${kind} ${metadata.name}`).toBe('shop');
    }
  });
});
