import { expect, it } from 'vitest';
import { describeChart, type Manifest, ofKind, one, podsOf, render, valuesFiles } from './chart.ts';

interface Rule {
  from?: unknown[];
  to?: unknown[];
  ports: { protocol: string; port: number }[];
}

const withPolicies = valuesFiles.filter((file) =>
  /policies|external|cnpg|candidate|move|staging|production/.test(file),
);

function policy(manifests: Manifest[], component: string) {
  return one(manifests, 'NetworkPolicy', `shop-dhakacart-${component}`).spec;
}

/** Component names in the peers that are pods of ours. */
function components(peers: unknown[] | undefined): string[] {
  const text = JSON.stringify(peers ?? []);
  const lists = text.matchAll(
    /"app.kubernetes.io\/component","operator":"In","values":(\[[^\]]*\])/g,
  );
  return [...lists].flatMap(([, list]) => JSON.parse(list ?? '[]'));
}

describeChart('network policies', () => {
  it('are there when asked for', async () => {
    expect(ofKind(await render(), 'NetworkPolicy')).toEqual([]);
  });

  it.each(withPolicies)('with %s deny what is not listed, for every pod', async (file) => {
    const manifests = await render(file);
    const deny = policy(manifests, 'default-deny');
    expect(deny.policyTypes).toEqual(['Ingress', 'Egress']);
    expect([deny.ingress, deny.egress]).toEqual([undefined, undefined]);
    for (const { owner, metadata } of podsOf(manifests)) {
      expect(metadata.labels, owner).toMatchObject(deny.podSelector.matchLabels);
      const own = policy(manifests, String(metadata.labels['app.kubernetes.io/component']));
      expect(metadata.labels, owner).toMatchObject(own.podSelector.matchLabels);
    }
  });

  it.each(withPolicies)('with %s name peers and ports in every rule', async (file) => {
    // A rule without either admits everybody, or everything.
    for (const { metadata, spec } of ofKind(await render(file), 'NetworkPolicy')) {
      for (const rule of [...(spec.ingress ?? []), ...(spec.egress ?? [])] as Rule[]) {
        expect((rule.from ?? rule.to ?? []).length, metadata.name).toBeGreaterThan(0);
        expect(rule.ports.length, metadata.name).toBeGreaterThan(0);
      }
    }
  });

  it('open the ports on which the containers listen, and no other', async () => {
    const manifests = await render('ci/embedded-policies-values.yaml');
    for (const { metadata, spec } of podsOf(manifests)) {
      const component = String(metadata.labels['app.kubernetes.io/component']);
      const listening = spec.containers.flatMap((each: { ports?: { containerPort: number }[] }) =>
        (each.ports ?? []).map((port) => port.containerPort),
      );
      const rules: Rule[] = policy(manifests, component).ingress ?? [];
      const opened = rules.flatMap((rule) => rule.ports.map((port) => port.port));
      expect([...new Set(opened)].sort(), component).toEqual(listening.sort());
    }
    for (const service of ofKind(manifests, 'Service')) {
      const target = podsOf(manifests).find(({ metadata }) =>
        Object.entries(service.spec.selector).every(
          ([key, value]) => metadata.labels[key] === value,
        ),
      );
      const names = target?.spec.containers[0].ports.map((port: { name: string }) => port.name);
      for (const port of service.spec.ports) expect(names).toContain(port.targetPort);
    }
  });

  it('let only web, the entry and tests call the API, and only three components the database', async () => {
    const manifests = await render('ci/embedded-policies-values.yaml');
    const [shoppers, metrics] = policy(manifests, 'api').ingress as Rule[];
    expect(components(shoppers?.from)).toEqual(['web', 'test']);
    expect(JSON.stringify(shoppers?.from)).toContain('"kubernetes.io/metadata.name":"traefik"');
    expect(components(metrics?.from)).toEqual(['test']);
    expect(JSON.stringify(metrics?.from)).toContain('"kubernetes.io/metadata.name":"monitoring"');
    const [clients] = policy(manifests, 'database').ingress as Rule[];
    expect(components(clients?.from)).toEqual(['api', 'worker', 'migrate']);
    const [toApi, ...more] = policy(manifests, 'web').egress as Rule[];
    expect(components(toApi?.to)).toEqual(['api']);
    expect(more).toEqual([]);
    expect(policy(manifests, 'database').egress).toBeUndefined();
  });

  it('let out only to DNS, on UDP and TCP, and to the providers that are in use', async () => {
    const plain = await render('ci/embedded-policies-values.yaml');
    expect(policy(plain, 'dns').egress[0].ports).toEqual([
      { protocol: 'UDP', port: 53 },
      { protocol: 'TCP', port: 53 },
    ]);
    expect(JSON.stringify(ofKind(plain, 'NetworkPolicy'))).not.toContain('ipBlock');
    const wired = await render('ci/external-values.yaml');
    const ports = (component: string) =>
      (policy(wired, component).egress as Rule[]).map((rule) =>
        rule.ports.map((each) => each.port),
      );
    expect(ports('api')).toEqual([[5433], [443]]);
    expect(ports('worker')).toEqual([[5433], [443], [465, 587], [443]]);
    expect(ports('migrate')).toEqual([[5433]]);
  });

  it('give a CloudNativePG cluster its operator, its peers and the API server', async () => {
    const { ingress, egress, podSelector } = policy(
      await render('ci/cnpg-values.yaml'),
      'database',
    );
    expect(podSelector.matchLabels).toEqual({ 'cnpg.io/cluster': 'shop-dhakacart-database' });
    expect(ingress[1].ports.map((each: { port: number }) => each.port)).toEqual([5432, 8000]);
    expect(JSON.stringify(ingress[1].from)).toContain('cnpg-system');
    expect(JSON.stringify(egress)).toContain('10.89.0.1/32');
    expect(ingress[2].ports).toEqual([{ protocol: 'TCP', port: 9187 }]);
  });

  it('have no rule without peers when a list of them is emptied', async () => {
    const nobody = { namespaces: [], cidrs: [] };
    const manifests = await render({
      database: { mode: 'cnpg' },
      networkPolicies: {
        enabled: true,
        monitoring: nobody,
        ingressController: nobody,
        apiServer: { cidrs: ['10.0.0.1/32'] },
      },
    });
    const text = JSON.stringify(ofKind(manifests, 'NetworkPolicy'));
    expect(text).not.toMatch(/"(from|to)":(\[\]|null)/);
    expect(policy(manifests, 'api').ingress[0].from).toHaveLength(1);
  });
});
