import { browseAndOrder } from '../browser.ts';
import { attempt } from '../command.ts';
import { knows } from '../facts.ts';
import { openGateway, untilRouted } from '../gateway.ts';
import { chart, helm, setFlags, tryHelm } from '../helm.ts';
import { versions } from '../images.ts';
import { apply, kubectl } from '../kubectl.ts';
import { ingressAddress } from '../nodes.ts';
import { settings } from '../settings.ts';
import { clear, entryValues, type Shop, shopIn, untilWhole } from '../shop.ts';
import type { Scenario } from '../types.ts';

/**
 * What somebody meets who tries the shop out: `helm install` with default values into a namespace that
 * allows no privileges, `helm test`, a browser that browses and orders by Ingress and by HTTPRoute,
 * and the script that checks a deployment.
 */
export const install: Scenario = {
  name: 'install',
  async run({ say }) {
    const shop = shopIn('cluster-test-install');
    const { first } = await versions(say);
    await clear(shop);
    await apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: shop.namespace,
        labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
      },
    });
    const checks: Record<string, boolean> = {};
    const skipped: Record<string, string> = {};
    const details: Record<string, unknown> = {};
    const promise = (words: string, holds: boolean, found: unknown) => {
      checks[words] = holds;
      if (!holds) details[words] = found;
    };

    const images = await attempt('deploy/scripts/check-images.sh', [first]);
    promise('the images are small, without a shell or a secret', images.code === 0, images);
    details.images = images.stdout.trim().split(/\s*\n\s*/);

    say('  helm install');
    const begun = performance.now();
    const inNamespace = ['--namespace', shop.namespace];
    const waiting = [...inNamespace, '--wait', '--wait-for-jobs', '--timeout', '10m'];
    const values = entryValues(shop, first);
    const installed = await tryHelm(
      'install',
      shop.release,
      chart,
      ...waiting,
      ...setFlags(values),
    );
    promise('default values install in a restricted namespace', installed.code === 0, installed);
    details.installSeconds = Math.round((performance.now() - begun) / 1000);
    const tested = await tryHelm('test', shop.release, ...inNamespace, '--timeout', '4m');
    promise('helm test passes', tested.code === 0, tested);

    say('  a browser, by Ingress');
    const byIngress = await browseAndOrder(shop, await ingressAddress());
    promise('a browser browses and orders by Ingress', byIngress.failed === 0, byIngress);
    details.journeysByIngress = byIngress.passed;

    if (await knows('httproutes.gateway.networking.k8s.io')) {
      say('  a browser, by HTTPRoute, with network policies');
      await openGateway(shop);
      const routed = {
        ...values,
        'ingress.enabled': false,
        'gateway.enabled': true,
        'gateway.parentRefs': [{ name: 'entry' }],
        'networkPolicies.enabled': true,
      };
      await helm('upgrade', shop.release, chart, ...waiting, ...setFlags(routed));
      await untilRouted(shop);
      const byRoute = await browseAndOrder(shop, settings.gateway ?? (await ingressAddress()));
      promise('a browser browses and orders by HTTPRoute', byRoute.failed === 0, byRoute);
      details.journeysByRoute = byRoute.passed;
    } else {
      skipped['a browser browses and orders by HTTPRoute'] = 'the cluster has no Gateway API';
    }

    say('  validate.sh');
    const guarded = { ...values, 'networkPolicies.enabled': true };
    await helm('upgrade', shop.release, chart, ...waiting, ...setFlags(guarded));
    await untilWhole(shop);
    const valid = await validate(shop);
    promise('validate.sh finds nothing wrong', valid.code === 0, valid);
    await kubectl('scale', 'deployment/shop-dhakacart-web', '--replicas=0', ...inNamespace);
    const invalid = await validate(shop);
    promise('validate.sh fails when the storefront is gone', invalid.code === 1, invalid);

    if (!Object.values(checks).includes(false)) await clear(shop);
    return { checks, skipped, details };
  },
};

async function validate({ namespace }: Shop) {
  const address = await ingressAddress();
  return attempt('deploy/scripts/validate.sh', [
    ...['--namespace', namespace, '--address', address, '--insecure'],
  ]);
}
