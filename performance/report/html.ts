import { barChart, type LineChart, lineChart } from './charts.ts';
import { escapeHtml, ms, percent, whole } from './format.ts';
import { list, page, table } from './page.ts';
import { type LoadSummary, limitOf } from './summary.ts';
import type { Row } from './verdict.ts';

export interface LoadPage {
  summary: LoadSummary;
  /** What it was held to, in the register's words; k6 itself knows only its thresholds. */
  rows?: Row[];
  /** Over time; k6 itself has none. */
  charts?: LineChart[];
  recommendations?: string[];
  /** More to show after the errors. */
  tables?: { title: string; head: string[]; rows: string[][] }[];
  /** Machine, versions, commit. */
  environment?: string;
}

/** The page of one run. */
export function renderHtml({ summary, rows = [], charts = [], ...rest }: LoadPage): string {
  const missed = summary.thresholds.filter(({ ok }) => !ok);
  const subtitle = [
    `${whole(summary.requests)} requests in ${whole(summary.seconds)} s`,
    `${whole(summary.requestsPerSecond)} a second`,
    `p95 ${ms(summary.times?.p95)}`,
    `failed ${percent(summary.failedShare)}`,
  ].join(' · ');
  const timed = summary.actions.flatMap(({ action, times }) => (times ? [{ action, times }] : []));
  const failures = [
    ...Object.entries(summary.failures).map(([name, count]) => `${name}: ${whole(count)}`),
    ...summary.failedChecks.map(({ name, fails }) => `broken ${whole(fails)} times: ${name}`),
  ];
  const body = [
    rows.length ? `<h2>Verdict</h2>${verdictTable(rows)}` : '',
    rest.recommendations?.length ? `<h2>What to do</h2>${list(rest.recommendations)}` : '',
    charts.length
      ? `<h2>Over time</h2><div class="charts">${charts.map(lineChart).join('\n')}</div>`
      : '',
    '<h2>Actions</h2>',
    '<div class="charts">',
    barChart({
      title: 'p95 of each action, and what it is held to',
      unit: 'ms',
      bars: timed.map(({ action, times }) => {
        const limit = limitOf(summary, action);
        return { name: action, value: times.p95, ...(limit === null ? {} : { limit }) };
      }),
    }),
    barChart({
      title: 'Requests of each action',
      unit: '',
      bars: summary.actions.map(({ action, requests }) => ({ name: action, value: requests })),
    }),
    '</div>',
    table(
      ['Action', 'Requests', 'Failed', 'p50', 'p95', 'p99', 'Longest'],
      summary.actions.map(({ action, requests, failedShare, times }) => [
        action,
        whole(requests),
        percent(failedShare),
        ms(times?.p50),
        ms(times?.p95),
        ms(times?.p99),
        ms(times?.max),
      ]),
      [1, 2, 3, 4, 5, 6],
    ),
    '<h2>Errors</h2>',
    failures.length ? list(failures) : '<p>None.</p>',
    ...(rest.tables ?? []).map(
      ({ title, head, rows: of }) =>
        `<h2>${escapeHtml(title)}</h2>${table(head, of, head.map((_, index) => index).slice(1))}`,
    ),
    `<h2>Thresholds</h2><p>${missed.length ? `<span class="bad">${missed.length} of ${summary.thresholds.length} missed</span>` : `<span class="good">all ${summary.thresholds.length} kept</span>`}</p>`,
    table(
      ['Metric', 'Rule', ''],
      summary.thresholds
        .toSorted(byVerdict)
        .map(({ metric, rule, ok }) => [metric, rule, { good: ok, text: ok ? 'kept' : 'missed' }]),
    ),
    rest.environment ? `<h2>Where</h2><p>${escapeHtml(rest.environment)}</p>` : '',
  ];
  return page(`Load test: ${summary.scenario}`, subtitle, body.join('\n'));
}

/** What was missed comes first. */
const byVerdict = (one: { ok: boolean }, other: { ok: boolean }) =>
  Number(one.ok) - Number(other.ok);

export function verdictTable(rows: Row[]): string {
  return table(
    ['What', 'Verdict', 'Measured', 'Needed', 'Aim'],
    rows.map((row) => [
      row.what,
      row.verdict === 'not tried'
        ? row.verdict
        : { good: row.verdict !== 'missed', text: row.verdict },
      row.measured,
      row.needed,
      row.aim ?? '',
    ]),
    [2, 3, 4],
  );
}
