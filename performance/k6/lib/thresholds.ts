import { type ActionName, actionNames, type Settings } from './settings.ts';

/** p95 of each action, ms: tighter than the promise for all of them together. */
export const actionP95Ms: Record<ActionName, number> = {
  home: 200,
  list: 250,
  search: 400,
  product: 200,
  register: 450,
  'sign-in': 450,
  session: 200,
  'cart-add': 250,
  'cart-change': 250,
  'cart-remove': 250,
  checkout: 400,
};

/** Within what whoever has to come back is told so, ms; nineteen of twenty. */
export const refusalMs = 100;

/** What nobody who fills a cart or buys waits longer than, ms: an answer that takes more is a hang. */
export const longestBuyingMs = 10_000;

/** Which actions a scenario has. */
function actionsOf({ scenario, action }: Settings): readonly ActionName[] {
  if (scenario === 'sale') return ['list', 'product', 'cart-add', 'checkout'];
  if (scenario === 'checkout') return ['cart-add', 'checkout'];
  return scenario === 'action' ? [action] : actionNames;
}

/**
 * What a run is held to. A sale in which more is ordered than the shop can take is held to what whoever
 * only looks around notices, and to how those are answered who have to come back.
 */
export function thresholdsOf(settings: Settings): Record<string, string[]> {
  const { scenario, p95Ms, errorShare } = settings;
  const all = {
    http_req_failed: [`rate<${errorShare}`],
    checks: [`rate>${1 - errorShare}`],
    failed_unanswered: ['count<1'],
  };
  const errors = Object.fromEntries(
    actionsOf(settings).map((name) => [`http_req_failed{action:${name}}`, [`rate<${errorShare}`]]),
  );
  const sale = {
    ...all,
    ...errors,
    'http_req_duration{kind:browse}': [`p(95)<${p95Ms}`],
    'http_req_duration{kind:cart}': [`max<${longestBuyingMs}`],
    'http_req_duration{kind:checkout}': [`max<${longestBuyingMs}`],
    'dropped_iterations{scenario:rush}': ['count<1'],
    browse_5xx: ['count<1'],
    refusal_duration: [`p(95)<${refusalMs}`],
    // Most of them are told so at the cart, which is refused first.
    'refusal_duration{kind:checkout}': [`p(95)<${refusalMs}`],
    refusals_without_retry_after: ['count<1'],
  };
  // Here the answer is how many there were, however long each took.
  if (scenario === 'checkout') return { ...all, ...errors };
  if (scenario === 'sale') return { ...sale, ...timesOf(settings, ['list', 'product']) };
  // It asks whether everything works, of a shop that may have started a moment ago.
  if (scenario === 'smoke') return { ...all, ...errors, ...timesOf(settings, actionNames, p95Ms) };
  return {
    ...all,
    ...errors,
    http_req_duration: [`p(95)<${p95Ms}`],
    // Who does not arrive is not served either.
    dropped_iterations: ['count<1'],
    ...timesOf(settings, actionsOf(settings)),
  };
}

function timesOf(
  { p95Ms }: Settings,
  actions: readonly ActionName[],
  limitMs?: number,
): Record<string, string[]> {
  return Object.fromEntries(
    actions.map((name) => [
      `http_req_duration{action:${name}}`,
      [`p(95)<${limitMs ?? Math.min(p95Ms, actionP95Ms[name])}`],
    ]),
  );
}
