import { expect, it } from 'vitest';
import { readMetric } from './metrics-text.ts';

const text = `# HELP http_requests_total Requests
http_requests_total{status="200"} 3
http_requests_total{status="500"} 1.5
http_requests_total_other 100
process_cpu_seconds_total 12.25
`;

it('adds the series of a metric together, or those with a label', () => {
  expect(readMetric(text, 'http_requests_total')).toBe(4.5);
  expect(readMetric(text, 'http_requests_total', 'status="500"')).toBe(1.5);
  expect(readMetric(text, 'process_cpu_seconds_total')).toBe(12.25);
});

it('tells nothing of what is not there', () => {
  expect(readMetric(text, 'http_requests')).toBeNull();
  expect(readMetric(text, 'http_requests_total', 'status="404"')).toBeNull();
});
