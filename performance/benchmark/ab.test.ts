import { expect, it } from 'vitest';
import { readAb } from './ab.ts';

const log = `This is ApacheBench, Version 2.3

Concurrency Level:      20
Time taken for tests:   0.074 seconds
Complete requests:      300
Failed requests:        0
Keep-Alive requests:    300
Requests per second:    4058.28 [#/sec] (mean)
Time per request:       4.928 [ms] (mean)

Percentage of the requests served within a certain time (ms)
  50%      3
  66%      4
  95%     15
  99%     34
 100%     41 (longest request)
`;

it('reads what Apache Bench says', () => {
  expect(readAb(log, 'http://shop/en')).toEqual({
    url: 'http://shop/en',
    requests: 300,
    concurrency: 20,
    requestsPerSecond: 4058.28,
    failed: 0,
    non2xx: 0,
    p50Ms: 3,
    p95Ms: 15,
    p99Ms: 34,
  });
});

it('sees answers that are none', () => {
  const refused = log.replace('Keep-Alive', 'Non-2xx responses:      120\nKeep-Alive');
  expect(readAb(refused, 'x').non2xx).toBe(120);
});

it('takes no log that ends early for a result', () => {
  expect(() => readAb(log.slice(0, log.indexOf('Percentage')), 'x')).toThrow('50%');
});
