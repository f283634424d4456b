import type { Options, Scenario } from 'k6/options';
import { renderHtml } from '../report/html.ts';
import type { EndSummary } from '../report/summary.ts';
import { readSummary } from '../report/summary.ts';
import { renderText } from '../report/text.ts';
import { journeys, only, onSale, ordinary, saleJourneys } from './journeys.ts';
import { openPreparedCarts } from './lib/prepared-carts.ts';
import { readSettings, type ScenarioName, type Settings } from './lib/settings.ts';
import { readShop, type ShopData } from './lib/shop-data.ts';
import { thresholdsOf } from './lib/thresholds.ts';
import { action } from './scenarios/action.ts';
import { checkouts } from './scenarios/checkout.ts';
import { load } from './scenarios/load.ts';
import { sale } from './scenarios/sale.ts';
import { smoke } from './scenarios/smoke.ts';
import { soak } from './scenarios/soak.ts';
import { spike } from './scenarios/spike.ts';
import { stress } from './scenarios/stress.ts';

// k6 run -e SCENARIO=load -e WEB_URL=… performance/k6/main.ts; the settings are in lib/settings.ts.
const settings = readSettings(__ENV);
openPreparedCarts(settings);

const scenarios: Record<ScenarioName, (settings: Settings) => Record<string, Scenario>> = {
  smoke,
  load,
  stress,
  spike,
  soak,
  sale,
  checkout: checkouts,
  action,
};

export const options: Options = {
  scenarios: scenarios[settings.scenario](settings),
  thresholds: thresholdsOf(settings),
  summaryTrendStats: ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)', 'count'],
  // Only what is told of later: every further tag costs the machine that the shop may be on too.
  // Without `group` the end summary has no checks.
  systemTags: ['name', 'method', 'status', 'scenario', 'expected_response', 'check', 'group'],
  userAgent: 'dhakacart-load',
  setupTimeout: '60s',
};

export const setup = (): ShopData => readShop(settings);

export const browse = ordinary(settings, journeys.browse);
export const cart = ordinary(settings, journeys.cart);
export const returning = ordinary(settings, journeys.returning);
export const signIn = ordinary(settings, journeys.signIn);
export const newcomer = ordinary(settings, journeys.newcomer);
export const order = ordinary(settings, journeys.order);
export const rush = onSale(settings, saleJourneys.rush);
export const grab = onSale(settings, saleJourneys.grab);
export const buy = onSale(settings, saleJourneys.buy);
export const oneAction = only(settings);

export function handleSummary(data: EndSummary): Record<string, string> {
  // The run did not begin, and why is said already.
  if (!data.metrics.iterations) return {};
  const summary = readSummary(data, settings.scenario);
  if (settings.results === null) {
    const { loadRun } = data.setup_data ?? {};
    const remedy = `To put back what was bought, and remove the accounts: pnpm orders remove-load-run ${loadRun}\n`;
    return { stdout: renderText(summary) + (loadRun ? remedy : '') };
  }
  return {
    stdout: renderText(summary),
    [`${settings.results}/k6-results.json`]: JSON.stringify(
      { ...data, setup_data: undefined },
      null,
      2,
    ),
    [`${settings.results}/k6-report.html`]: renderHtml({ summary }),
  };
}
