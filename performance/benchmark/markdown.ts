import type { Moment } from '../load/watch.ts';
import { ms, percent, whole } from '../report/format.ts';
import type { LoadSummary } from '../report/summary.ts';
import { countRows, type Row } from '../report/verdict.ts';
import type { AbResult } from './ab.ts';

export interface BenchmarkReport {
  name: string;
  environment: string;
  summary: LoadSummary;
  rows: Row[];
  recommendations: string[];
  moments: Moment[];
  frontend: AbResult | null;
  backend: AbResult | null;
}

/** performance-report.md: the verdict first, then what it rests on. */
export function renderMarkdown(report: BenchmarkReport): string {
  const { summary, rows, moments } = report;
  const load = (pick: (one: NonNullable<Moment['load']>) => number | null) =>
    moments.map((moment) => (moment.load ? pick(moment.load) : null));
  return [
    `# Performance report ${report.name}`,
    '',
    report.environment,
    '',
    `**${countRows(rows)}.**`,
    '',
    table(
      ['what', 'measured', 'needed', 'verdict'],
      rows.map(({ what, measured, needed, verdict }) => [what, measured, needed, verdict]),
    ),
    '',
    '## What to do',
    '',
    ...report.recommendations.map((one) => `- ${one}`),
    '',
    `## k6: ${summary.scenario}`,
    '',
    `${whole(summary.requests)} requests in ${whole(summary.seconds)} s; p50 ${ms(summary.times?.p50)}, p95 ${ms(summary.times?.p95)}, p99 ${ms(summary.times?.p99)}; failed ${percent(summary.failedShare)}; orders placed ${whole(summary.orders.placed)}.`,
    '',
    table(
      ['action', 'requests', 'failed', 'p50', 'p95', 'p99'],
      summary.actions.map(({ action, requests, failedShare, times }) => [
        action,
        whole(requests),
        percent(failedShare),
        ms(times?.p50),
        ms(times?.p95),
        ms(times?.p99),
      ]),
    ),
    '',
    ...errorsOf(summary),
    '## Over time',
    '',
    'Each sign is an equal part of the run; the page beside this file has the same as charts.',
    '',
    '```text',
    chart(
      'requests/s',
      load((one) => one.requestsPerSecond),
    ),
    chart(
      'failures/s',
      load((one) => one.failuresPerSecond),
    ),
    chart(
      'p95 ms',
      load((one) => one.p95Ms),
    ),
    chart(
      'CPU %',
      moments.map(({ machine }) => machine.cpu * 100),
    ),
    chart(
      'memory %',
      moments.map(({ machine }) => machine.memory * 100),
    ),
    chart(
      'loop delay ms',
      moments.map(({ processes }) => largest(processes, (one) => one.loopDelayMs)),
    ),
    chart('connections', moments.map(connectionsOf)),
    '```',
    '',
    '## Apache Bench',
    '',
    report.frontend || report.backend ? table(abHead, abRows(report)) : 'It was left out.',
    '',
    '## Files',
    '',
    table(
      ['file', 'what it holds'],
      [
        ['k6-results.json', 'the end summary of k6'],
        ['k6-output.log', 'what k6 said'],
        ['ab-frontend.log, ab-backend.log', 'what Apache Bench said'],
        ['resource-usage.log', 'CPU, memory, event loops and connections, a line for each second'],
        ['performance-report.html', 'this report with charts'],
      ],
    ),
    '',
  ].join('\n');
}

export const abHead = [
  'of',
  'requests',
  'at once',
  'a second',
  'p50',
  'p95',
  'p99',
  'failed',
  'not 2xx',
];

export function abRows(results: Pick<BenchmarkReport, 'frontend' | 'backend'>): string[][] {
  const { frontend, backend } = results;
  return Object.entries({ frontend, backend }).flatMap(([name, ab]) => {
    if (!ab) return [];
    const counts = [ab.requests, ab.concurrency, ab.requestsPerSecond].map(whole);
    const times = [ab.p50Ms, ab.p95Ms, ab.p99Ms].map(ms);
    return [[name, ...counts, ...times, whole(ab.failed), whole(ab.non2xx)]];
  });
}

function errorsOf({ failures, failedChecks }: LoadSummary): string[] {
  const lines = [
    ...Object.entries(failures).map(([name, count]) => `- ${name}: ${whole(count)}`),
    ...failedChecks.map(({ name, fails }) => `- broken ${whole(fails)} times: ${name}`),
  ];
  return lines.length ? ['Errors:', '', ...lines, ''] : ['No errors.', ''];
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const signs = '▁▂▃▄▅▆▇█';

/** A row of signs, from nothing to the largest value, which stands at its end. */
export function chart(name: string, values: (number | null)[], width = 60): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return `${name.padEnd(14)} not measured`;
  const top = Math.max(...known);
  const size = Math.max(1, values.length / width);
  const parts = Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
    const part = values
      .slice(
        Math.floor(index * size),
        Math.max(Math.floor((index + 1) * size), Math.floor(index * size) + 1),
      )
      .filter((value) => value !== null);
    if (part.length === 0) return ' ';
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return signs[Math.min(7, Math.floor(top > 0 ? (mean / top) * 8 : 0))] ?? ' ';
  });
  return `${name.padEnd(14)} ${parts.join('')} at most ${whole(top)}`;
}

export function largest(
  processes: Moment['processes'],
  pick: (one: Moment['processes'][string]) => number | null,
): number | null {
  const values = Object.values(processes).flatMap((one) => pick(one) ?? []);
  return values.length ? Math.max(...values) : null;
}

/** Of the database, or where it cannot be asked of all the pools that are known. */
export function connectionsOf({ connections, processes }: Moment): number | null {
  if (connections) return connections.active + connections.idle;
  const pools = Object.values(processes).flatMap((one) => one.connections ?? []);
  return pools.length ? pools.reduce((sum, { used, idle }) => sum + used + idle, 0) : null;
}
