import { spawnSync } from 'node:child_process';

/** Why nothing can be said of the chart on this machine, and the remedy; null when it can. */
export function missingChartTools(): string | null {
  const missing = [
    ['helm', 'version'],
    ['kubeconform', '-v'],
    ['kubectl', 'options'],
    ['promtool', '--version'],
  ].flatMap(([name = '', option = '']) => (spawnSync(name, [option]).error ? name : []));
  if (missing.length === 0) return null;
  return `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not on the PATH: install Helm (3.19 or newer), kubeconform, kubectl and promtool (of Prometheus) for the tests of the chart`;
}
