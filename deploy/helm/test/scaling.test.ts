import { expect, it } from 'vitest';
import { describeChart, ofKind, one, refusal, render, valuesFiles } from './chart.ts';

describeChart('scaling', () => {
  it.each(valuesFiles)('with %s budgets and bounds agree', async (file) => {
    const manifests = await render(file);
    for (const deployment of ofKind(manifests, 'Deployment')) {
      const { name } = deployment.metadata;
      const scaler = ofKind(manifests, 'HorizontalPodAutoscaler').find(
        (each) => each.spec.scaleTargetRef.name === name,
      );
      // Two owners of one number would undo each other at every upgrade.
      expect(deployment.spec.replicas === undefined).toBe(scaler !== undefined);
      const fewest: number = scaler?.spec.minReplicas ?? deployment.spec.replicas;
      const budgets = ofKind(manifests, 'PodDisruptionBudget').filter(
        (each) => each.metadata.name === name,
      );
      expect(budgets.length).toBe(fewest > 1 ? 1 : 0);
      for (const { spec } of budgets) {
        expect(spec.selector.matchLabels).toEqual(deployment.spec.selector.matchLabels);
        // A drain goes on, and somebody still serves.
        expect(spec.maxUnavailable).toBeGreaterThanOrEqual(1);
        expect(fewest - spec.maxUnavailable).toBeGreaterThanOrEqual(1);
      }
      if (scaler) {
        expect(scaler.spec.maxReplicas).toBeGreaterThanOrEqual(fewest);
        expect(scaler.spec.behavior.scaleDown.stabilizationWindowSeconds).toBe(300);
        const [container] = deployment.spec.template.spec.containers;
        expect(container.resources.requests.cpu).toBeDefined();
      }
      expect(deployment.spec.strategy.rollingUpdate).toEqual({ maxSurge: 1, maxUnavailable: 0 });
    }
  });

  it.each(valuesFiles)('with %s all pods fit into max_connections', async (file) => {
    const manifests = await render(file);
    const pool = (name: string) => {
      const { containers } = one(manifests, 'Deployment', name).spec.template.spec;
      const set = containers[0].env.find(
        (each: { name: string }) => each.name === 'DATABASE_POOL_SIZE',
      );
      return Number(set.value);
    };
    const most = (name: string) => {
      const scaler = ofKind(manifests, 'HorizontalPodAutoscaler').find(
        (each) => each.metadata.name === name,
      );
      return scaler?.spec.maxReplicas ?? one(manifests, 'Deployment', name).spec.replicas;
    };
    const [api, worker] = ['shop-dhakacart-api', 'shop-dhakacart-worker'];
    const standby = JSON.stringify(manifests).includes('DATABASE_STANDBY_URL');
    const wanted =
      2 * (most(api) * (pool(api) + (standby ? 3 : 1)) + most(worker) * pool(worker)) + 12;
    const database = ofKind(manifests, 'StatefulSet')[0];
    const cluster = ofKind(manifests, 'Cluster')[0];
    const offered = database
      ? Number(
          /max_connections=(\d+)/.exec(database.spec.template.spec.containers[0].args.join())?.[1],
        )
      : Number(cluster?.spec.postgresql.parameters.max_connections ?? 'NaN');
    if (database || cluster) expect(wanted).toBeLessThanOrEqual(offered);
  });

  it('refuses more pods than the database has connections for, and says what to change', async () => {
    expect(await refusal({ api: { replicas: 9 } })).toContain('database.connections.max is 100');
    // Two versions, each of two API pods with a pool of ten and a listener, and a worker with six.
    const exactly = 2 * (2 * 11 + 6) + 12;
    expect(await refusal({ database: { connections: { max: exactly } } })).toBe('');
    const replicated = { database: { mode: 'cnpg', connections: { max: exactly } } };
    // Two more of each API pod to a standby, which may be the primary a moment later.
    expect(await refusal(replicated)).toContain(`may open ${exactly + 8} connections`);
    const few = await refusal({ database: { connections: { max: exactly - 1 } } });
    expect(few).toContain(`may open ${exactly} connections`);
    const scaled = { autoscaling: { enabled: true, maxReplicas: 9 } };
    expect(await refusal({ api: scaled })).toContain('database.connections.max');
    expect(await refusal({ api: { replicas: 9 }, database: { connections: { max: 300 } } })).toBe(
      '',
    );
  });

  it.each([
    [
      { api: { autoscaling: { enabled: true, minReplicas: 7 } } },
      'minReplicas is above maxReplicas',
    ],
    [{ web: { replicas: 2, podDisruptionBudget: { maxUnavailable: 2 } } }, 'take all 2 pods'],
    [
      { web: { autoscaling: { enabled: true }, resources: { requests: { cpu: null } } } },
      'needs web.resources.requests.cpu',
    ],
  ])('refuses %j', async (values, message) => {
    expect(await refusal(values)).toContain(message);
  });

  it('has one count for each component', async () => {
    const manifests = await render({
      api: { replicas: 3 },
      web: { replicas: 4 },
      worker: { replicas: 2 },
      database: { connections: { max: 200 } },
    });
    const counts = ofKind(manifests, 'Deployment').map((each) => each.spec.replicas);
    expect(counts.sort()).toEqual([2, 3, 4]);
  });
});
