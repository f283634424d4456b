import { failedMigration } from '@dhakacart/db/migrate-command';
import { expect, it } from 'vitest';
import { describeChart, type Manifest, ofKind, one, refusal, render } from './chart.ts';

interface Variable {
  name: string;
  value?: string;
  valueFrom?: { secretKeyRef: { name: string; key: string } };
}

function environment(manifest: Manifest | undefined): Variable[] {
  return manifest?.spec.template.spec.containers[0].env;
}

function databaseUrl(manifests: Manifest[], kind = 'Deployment', name = 'shop-dhakacart-api') {
  return environment(one(manifests, kind, name)).find((each) => each.name === 'DATABASE_URL');
}

describeChart('database.mode', () => {
  it('cnpg with replicas: the catalogue has one to read from, and only then', async () => {
    const standby = async (values: Record<string, unknown>) =>
      environment(one(await render(values), 'Deployment', 'shop-dhakacart-api')).find(
        (each) => each.name === 'DATABASE_STANDBY_URL',
      )?.value;
    expect(await standby({ database: { mode: 'cnpg' } })).toBe(
      'postgresql://dhakacart:$(STANDBY_PASSWORD)@shop-dhakacart-database-ro:5432/dhakacart',
    );
    expect(await standby({ database: { mode: 'cnpg', cnpg: { instances: 1 } } })).toBeUndefined();
    expect(await standby({})).toBeUndefined();
    const external = one(
      await render('ci/external-values.yaml'),
      'Deployment',
      'shop-dhakacart-api',
    );
    expect(environment(external)).toContainEqual({
      name: 'DATABASE_STANDBY_URL',
      valueFrom: { secretKeyRef: { name: 'shop-database', key: 'replica' } },
    });
  });

  it('embedded: one pod with a volume, and the password of the Secret', async () => {
    const manifests = await render();
    const { spec } = one(manifests, 'StatefulSet', 'shop-dhakacart-database');
    const [container] = spec.template.spec.containers;
    expect(container.env).toContainEqual({
      name: 'POSTGRES_INITDB_ARGS',
      value: '--encoding=UTF8 --locale=C.UTF-8',
    });
    expect(spec.volumeClaimTemplates[0].spec.resources.requests.storage).toBe('2Gi');
    expect(databaseUrl(manifests)?.value).toBe(
      'postgresql://dhakacart:$(DATABASE_PASSWORD)@shop-dhakacart-database:5432/dhakacart',
    );
    expect(ofKind(manifests, 'Cluster')).toEqual([]);
  });

  it('cnpg: a cluster that loses no acknowledged order, and the address of its own Secret', async () => {
    const manifests = await render('ci/cnpg-values.yaml');
    const { spec } = one(manifests, 'Cluster', 'shop-dhakacart-database');
    expect(spec.postgresql.synchronous).toEqual({
      method: 'any',
      number: 1,
      dataDurability: 'preferred',
    });
    expect(spec.bootstrap.initdb).toMatchObject({
      encoding: 'UTF8',
      localeCollate: 'C.UTF-8',
      localeCType: 'C.UTF-8',
    });
    expect(spec.storage).toEqual({ size: '2Gi', storageClass: 'gp3' });
    expect(databaseUrl(manifests)?.valueFrom?.secretKeyRef).toEqual({
      name: 'shop-dhakacart-database-app',
      key: 'uri',
    });
    expect(ofKind(manifests, 'StatefulSet')).toEqual([]);
    const monitor = one(manifests, 'PodMonitor', 'shop-dhakacart-database');
    expect(monitor.spec.selector.matchLabels).toEqual({
      'cnpg.io/cluster': 'shop-dhakacart-database',
    });
  });

  it('external: the address of the Secret that is named, or of existingSecret', async () => {
    const manifests = await render('ci/external-values.yaml');
    expect(databaseUrl(manifests)?.valueFrom?.secretKeyRef).toEqual({
      name: 'shop-database',
      key: 'uri',
    });
    expect(ofKind(manifests, 'StatefulSet')).toEqual([]);
    expect(ofKind(manifests, 'Cluster')).toEqual([]);
    const shared = await render({ existingSecret: 'all', database: { mode: 'external' } });
    expect(databaseUrl(shared)?.valueFrom?.secretKeyRef.name).toBe('all');
  });

  it.each([
    [{ database: { mode: 'external' } }, 'database.external.secret'],
    [
      {
        existingSecret: 'a',
        database: { mode: 'external' },
        networkPolicies: { enabled: true },
      },
      'database.external.cidrs',
    ],
    [{ database: { mode: 'cnpg' }, networkPolicies: { enabled: true } }, 'apiServer.cidrs'],
    [
      { database: { mode: 'cnpg', cnpg: { dataDurability: 'required', instances: 2 } } },
      'needs three instances',
    ],
    [{ database: { mode: 'sqlite' } }, "at '/database/mode'"],
  ])('refuses %j', async (values, message) => {
    expect(await refusal(values)).toContain(message);
  });

  it('outlives the release unless told otherwise', async () => {
    const keep = { 'helm.sh/resource-policy': 'keep' };
    const kept = await render();
    expect(one(kept, 'Secret', 'shop-dhakacart-secret').metadata.annotations).toEqual(keep);
    const cluster = one(
      await render({ database: { mode: 'cnpg' } }),
      'Cluster',
      'shop-dhakacart-database',
    );
    expect(cluster.metadata.annotations).toEqual(keep);
    const gone = await render({ database: { keepOnUninstall: false } });
    expect(one(gone, 'Secret', 'shop-dhakacart-secret').metadata.annotations).toBeUndefined();
    const [set] = ofKind(gone, 'StatefulSet');
    expect(set?.spec.persistentVolumeClaimRetentionPolicy.whenDeleted).toBe('Delete');
  });
});

describeChart('migrate', () => {
  const jobs = async (values: Record<string, unknown>) => ofKind(await render(values), 'Job');

  it('is a Job with another name for another image, since a Job can not be changed', async () => {
    const [first] = await jobs({ seed: { enabled: false } });
    const [same] = await jobs({ seed: { enabled: false } });
    const [next] = await jobs({ seed: { enabled: false }, api: { image: { tag: 'v2' } } });
    const [roomier] = await jobs({ seed: { enabled: false }, migrate: { backoffLimit: 1 } });
    expect(same?.metadata.name).toBe(first?.metadata.name);
    expect(new Set([first, next, roomier].map((job) => job?.metadata.name)).size).toBe(3);
    expect(first?.metadata.annotations?.['helm.sh/hook']).toBeUndefined();
    expect(first?.spec.template.spec.containers[0].args).toEqual([
      'migrate',
      'apply',
      '--wait=120',
    ]);
    expect(environment(first).map((each) => each.name)).toEqual([
      'DATABASE_PASSWORD',
      'DATABASE_URL',
    ]);
  });

  it('ends at once with the exit code of a migration that failed, in the seed too', async () => {
    const ending = await jobs({});
    expect(ending).toHaveLength(2);
    for (const { spec } of ending) {
      const [fail] = spec.podFailurePolicy.rules;
      expect(fail).toEqual({
        action: 'FailJob',
        onExitCodes: { containerName: 'migrate', operator: 'In', values: [failedMigration] },
      });
      const { initContainers = [], containers } = spec.template.spec;
      const names = [...initContainers, ...containers].map((each: { name: string }) => each.name);
      expect(names).toContain('migrate');
    }
  });

  it('is followed by the demo catalogue where that is wanted', async () => {
    const seeds = async (values: Record<string, unknown>) =>
      (await jobs(values)).filter((job) => job.metadata.name.includes('-seed-')).length;
    expect(await seeds({})).toBe(1);
    expect(await seeds({ database: { mode: 'cnpg' } })).toBe(0);
    expect(await seeds({ database: { mode: 'cnpg' }, seed: { enabled: true } })).toBe(1);
    expect(await seeds({ seed: { enabled: false } })).toBe(0);
  });
});
