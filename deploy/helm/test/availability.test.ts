import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { describeChart, ofKind, one, render } from './chart.ts';

const execute = promisify(execFile);
const root = path.join(import.meta.dirname, '../../..');

const services = [
  {
    component: 'api',
    metric: 'http_request_duration_seconds',
    source: 'apps/api/src/plugins/observe.ts',
  },
  {
    component: 'web',
    metric: 'web_http_request_duration_seconds',
    source: 'apps/web/lib/metrics.ts',
  },
];

interface Rule {
  record?: string;
  alert?: string;
  annotations?: Record<string, string>;
}

const groups = async (monitoring = {}): Promise<{ name: string; rules: Rule[] }[]> => {
  const rendered = await render({ monitoring: { enabled: true, ...monitoring } });
  return one(rendered, 'PrometheusRule', 'shop-dhakacart-slo').spec.groups;
};

/** What Prometheus itself makes of the rules over time; empty when it is as expected. */
async function mistakes(tests: object[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rules-'));
  try {
    // promtool compares annotations too, and they are for people.
    const bare = (await groups()).map(({ name, rules }) => ({
      name,
      rules: rules.map((rule) => ({ ...rule, annotations: undefined })),
    }));
    await writeFile(path.join(folder, 'rules.yaml'), stringify({ groups: bare }));
    const suite = { rule_files: ['rules.yaml'], evaluation_interval: '1m', tests };
    await writeFile(path.join(folder, 'test.yaml'), stringify(suite));
    return await execute('promtool', ['test', 'rules', path.join(folder, 'test.yaml')]).then(
      () => '',
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** As long as the longest of the short windows, and more. */
const minutes = 7 * 60;

/** Labels as a ServiceMonitor gives them. */
const labelsOf = (component: string) =>
  `namespace="default", service="shop-dhakacart-${component}"`;

/** Answers of a service: so many a minute of each status. */
const answers = (
  { component, metric }: (typeof services)[number],
  perMinute: Record<string, number>,
) =>
  Object.entries(perMinute).map(([status, count]) => ({
    series: `${metric}_count{${labelsOf(component)}, status="${status}"}`,
    values: `0+${count}x${minutes}`,
  }));

describeChart('the availability objective', () => {
  it('is of metrics that the processes export', async () => {
    const text = JSON.stringify(await groups());
    for (const { metric, source } of services) {
      expect(text).toContain(`${metric}_count{`);
      const code = await readFile(path.join(root, source), 'utf8');
      expect(code).toContain(`name: '${metric}'`);
      expect(code).toMatch(/labelNames: \[[^\]]*'status'/);
    }
  });

  it('is set in one place', async () => {
    const text = JSON.stringify(await groups({ slo: { availabilityPercent: 99 } }));
    expect(text).toContain('> 0.144');
    expect(text).toContain('99 % availability');
  });

  it('says what every alert is about', async () => {
    const alerts = (await groups()).flatMap(({ rules }) => rules.filter(({ alert }) => alert));
    expect(alerts).toHaveLength(8);
    for (const { annotations } of alerts) expect(annotations?.summary).toMatch(/^\w.{20,}/);
  });

  it('needs an operator of Prometheus only where monitoring is wanted', async () => {
    expect(ofKind(await render(), 'PrometheusRule')).toEqual([]);
  });
});

describeChart.each(services)('the alerts of $component', (service) => {
  const { component } = service;
  const name = `DhakaCart${component === 'api' ? 'Api' : 'Web'}`;
  const up = (values: string) => ({ series: `up{${labelsOf(component)}}`, values });
  const unseen = { severity: 'critical', ...where(component) };
  const burns = (evaluatedAt: string, windows: string[]) => ({
    alertname: `${name}AvailabilityBudgetBurns`,
    eval_time: evaluatedAt,
    exp_alerts: windows.map((window) => ({
      exp_labels: {
        window,
        severity: window === '3d' ? 'warning' : 'critical',
        ...where(component),
      },
    })),
  });

  it.each([
    ['one of ten thousand', { 200: 9_999, 500: 1 }, []],
    // Everybody who was refused in an overload counts; whoever made a mistake does not.
    ['one of six hundred', { 200: 499, 404: 100, 503: 1 }, ['3d']],
    ['one of a hundred', { 200: 99, 503: 1 }, ['6h', '3d']],
    ['one of twenty', { 200: 19, 502: 1 }, ['1h', '6h', '3d']],
  ])('when %s fails', async (_, perMinute, windows) => {
    expect(
      await mistakes([
        {
          interval: '1m',
          input_series: answers(service, perMinute),
          alert_rule_test: [burns('7h', windows)],
        },
      ]),
    ).toBe('');
  });

  it('end minutes after the failures have', async () => {
    const [good = { series: '', values: '' }, bad = good] = answers(service, { 200: 50, 500: 50 });
    // An hour of failures, then none.
    const series = [
      { ...good, values: '0+50x120 6050+100x300' },
      { ...bad, values: '0+50x120 6000+0x300' },
    ];
    expect(
      await mistakes([
        {
          interval: '1m',
          input_series: series,
          alert_rule_test: [
            burns('2h', ['1h', '6h', '3d']),
            // The long windows still remember; the short ones say that it is over.
            burns('130m', ['6h', '3d']),
            burns('155m', ['3d']),
          ],
        },
      ]),
    ).toBe('');
  });

  it.each([
    ['when nothing is known of it', [], [{ exp_labels: unseen }]],
    ['when none of its processes answers', [up('0x20')], [{ exp_labels: unseen }]],
    ['not while one answers', [up('1x20')], []],
  ])('%s', async (_, series, exp_alerts) => {
    expect(
      await mistakes([
        {
          interval: '1m',
          input_series: series,
          alert_rule_test: [{ alertname: `${name}Unseen`, eval_time: '15m', exp_alerts }],
        },
      ]),
    ).toBe('');
  });
});

function where(component: string) {
  return { namespace: 'default', service: `shop-dhakacart-${component}` };
}
