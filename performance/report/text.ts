import { ms, percent, whole } from './format.ts';
import type { LoadSummary } from './summary.ts';

/** The end of a run, for a terminal. */
export function renderText(summary: LoadSummary): string {
  const { times, checks, orders, refusals } = summary;
  const broken = summary.thresholds.filter(({ ok }) => !ok);
  const lines = [
    '',
    `${summary.scenario}: ${whole(summary.requests)} requests in ${whole(summary.seconds)} s, ${whole(summary.requestsPerSecond)} a second`,
    `  p50 ${ms(times?.p50)}, p95 ${ms(times?.p95)}, p99 ${ms(times?.p99)}, longest ${ms(times?.max)}`,
    `  failed ${percent(summary.failedShare)}; checks ${whole(checks.passes)} kept, ${whole(checks.fails)} broken; visitors without room ${whole(summary.dropped)}`,
    `  orders ${whole(orders.placed)} placed, ${whole(orders.tooLate)} too late; told to come back ${whole(refusals.count)}${refusals.count ? ` (p95 ${ms(refusals.p95Ms)})` : ''}`,
    '',
    `  ${'action'.padEnd(12)}${'requests'.padStart(10)}${'failed'.padStart(10)}${'p50'.padStart(11)}${'p95'.padStart(11)}${'p99'.padStart(11)}`,
    ...summary.actions.map(
      ({ action, requests, failedShare, times: of }) =>
        `  ${action.padEnd(12)}${whole(requests).padStart(10)}${percent(failedShare).padStart(10)}${ms(of?.p50).padStart(11)}${ms(of?.p95).padStart(11)}${ms(of?.p99).padStart(11)}`,
    ),
    '',
    ...Object.entries(summary.failures).map(([name, count]) => `  ${name}: ${whole(count)}`),
    ...summary.failedChecks.map(({ name, fails }) => `  broken ${whole(fails)} times: ${name}`),
    ...broken.map(({ metric, rule }) => `  MISSED: ${metric} ${rule}`),
    broken.length
      ? `${broken.length} of ${summary.thresholds.length} thresholds missed`
      : `all ${summary.thresholds.length} thresholds kept`,
    '',
  ];
  return lines.join('\n');
}
