import { expect, it } from 'vitest';
import { actionNames, readSettings, scenarioNames } from './settings.ts';
import { actionP95Ms, thresholdsOf } from './thresholds.ts';

const of = (SCENARIO: string, more: Record<string, string> = {}) =>
  thresholdsOf(readSettings({ LOAD_RUN_KEY: 'a-key-of-the-shop', SCENARIO, ...more }));

it.each(['load', 'stress', 'spike', 'soak'])(
  'holds %s to the promise, and each action to something tighter',
  (scenario) => {
    const thresholds = of(scenario);
    expect(thresholds).toMatchObject({
      http_req_duration: ['p(95)<500'],
      http_req_failed: ['rate<0.01'],
      failed_unanswered: ['count<1'],
      dropped_iterations: ['count<1'],
    });
    for (const action of actionNames) {
      expect(actionP95Ms[action]).toBeLessThan(500);
      expect(thresholds).toMatchObject({
        [`http_req_duration{action:${action}}`]: [`p(95)<${actionP95Ms[action]}`],
        [`http_req_failed{action:${action}}`]: ['rate<0.01'],
      });
    }
  },
);

it('holds a sale to what those notice who look, and to how the others are answered', () => {
  expect(of('sale')).toMatchObject({
    'http_req_duration{kind:browse}': ['p(95)<500'],
    'http_req_duration{action:list}': ['p(95)<250'],
    'http_req_duration{action:product}': ['p(95)<200'],
    'http_req_duration{kind:cart}': ['max<10000'],
    'http_req_duration{kind:checkout}': ['max<10000'],
    'dropped_iterations{scenario:rush}': ['count<1'],
    browse_5xx: ['count<1'],
    refusal_duration: ['p(95)<100'],
    'refusal_duration{kind:checkout}': ['p(95)<100'],
    refusals_without_retry_after: ['count<1'],
  });
  // Of all requests many are refused, and how long the others wait is the overload's to say.
  expect(of('sale')).not.toHaveProperty('http_req_duration');
});

it.each(scenarioNames)('has %s fail when more than one in a hundred do', (scenario) => {
  expect(of(scenario)).toMatchObject({ http_req_failed: ['rate<0.01'], checks: ['rate>0.99'] });
  expect(of(scenario, { ERROR_PERCENT: '5' })).toMatchObject({ http_req_failed: ['rate<0.05'] });
});

it('follows a tighter promise, and is not loosened by a wider one', () => {
  expect(of('load', { P95_MS: '100' })).toMatchObject({
    http_req_duration: ['p(95)<100'],
    'http_req_duration{action:search}': ['p(95)<100'],
  });
  expect(of('load', { P95_MS: '60000' })).toMatchObject({
    'http_req_duration{action:search}': [`p(95)<${actionP95Ms.search}`],
  });
});
