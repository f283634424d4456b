// What a run can be told, from the environment. No import of k6, so that the commands and their tests
// read the same rules.

export const scenarioNames = [
  'smoke',
  'load',
  'stress',
  'spike',
  'soak',
  'sale',
  'checkout',
  'action',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export const actionNames = [
  'home',
  'list',
  'search',
  'product',
  'register',
  'sign-in',
  'session',
  'cart-add',
  'cart-change',
  'cart-remove',
  'checkout',
] as const;
export type ActionName = (typeof actionNames)[number];

export interface Settings {
  scenario: ScenarioName;
  /** Origins without a trailing slash. */
  webUrl: string;
  apiUrl: string;
  /** Requests a second at the height of the scenario; visits for `sale`, journeys for `action`. */
  rate: number;
  /** Of the whole scenario, s. */
  seconds: number;
  /** The most visitors at once. */
  maxVisitors: number;
  /** Orders a second that shoppers try to place in `sale`; null for the share of visits that buys. */
  orderRate: number | null;
  /** The file of carts that were filled before a `sale`; null when everybody fills one. */
  carts: string | null;
  /** Which action `action` repeats. */
  action: ActionName;
  /** How visitors get an address each. */
  visitors: 'forwarded' | 'local';
  /** Of each how many pages the text is looked at; every status is. */
  contentEvery: number;
  /** p95 of all requests, ms, and the share of failures; what the run is held to. */
  p95Ms: number;
  errorShare: number;
  /** The mark of this run's orders and accounts, and the shop's key that allows it. */
  loadRun: string;
  loadRunKey: string;
  /** The folder for k6-results.json and k6-report.html; null for none. */
  results: string | null;
}

const defaults: Record<ScenarioName, { rate: number; seconds: number }> = {
  smoke: { rate: 20, seconds: 20 },
  load: { rate: 1_000, seconds: 330 },
  stress: { rate: 1_000, seconds: 300 },
  spike: { rate: 1_000, seconds: 120 },
  soak: { rate: 200, seconds: 1_200 },
  sale: { rate: 100, seconds: 120 },
  checkout: { rate: 0, seconds: 15 },
  action: { rate: 20, seconds: 30 },
};

/** What the commands decide themselves, whatever the environment says. */
const ownSettings = ['SCENARIO', 'RESULTS', 'CARTS'];

/** Those of the names below that a command takes from the environment. */
export const givenNames = (): string[] =>
  Object.keys(settingNames).filter((name) => !ownSettings.includes(name));

/** The names that are read, with what they say; the documents and `--help` show this table. */
export const settingNames: Record<string, string> = {
  SCENARIO: `${scenarioNames.join(', ')}; smoke by default`,
  WEB_URL: 'origin of the storefront, http://localhost:3000 by default',
  API_URL: 'origin of the API; that of the storefront by default, as behind an ingress',
  RATE: 'requests a second at the height (visits for sale, journeys for action)',
  DURATION: 'of the whole scenario: 30s, 5m, 1h',
  MAX_VISITORS:
    'the most visitors at once, 2000 by default; those for whom there is no room are told of',
  ORDER_RATE: 'sale: orders a second that are tried; without it 5 of 100 visits buy',
  CARTS:
    'sale: an absolute file of carts that were filled before, for one run; the commands make it',
  ACTION: `action: which one is repeated: ${actionNames.join(', ')}`,
  VISITORS: 'forwarded: an X-Forwarded-For each (default); local: k6 is run with --local-ips',
  CONTENT_EVERY: 'the text of each how many pages is looked at; 1 for smoke, else 10',
  P95_MS: 'what the p95 of all requests is held to, 500 by default',
  ERROR_PERCENT: 'what the share of failures is held to, 1 by default',
  LOAD_RUN: 'the mark of the run: small letters, digits, hyphens',
  LOAD_RUN_KEY: 'the key of the shop that allows to mark orders; needed where orders are placed',
  RESULTS: 'a folder for k6-results.json and k6-report.html',
};

/**
 * Reads the settings; a variable that is empty counts as absent.
 *
 * @throws Error that names the variable and what it takes.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = (name: string) => env[name] || undefined;
  const scenario = oneOf('SCENARIO', given('SCENARIO') ?? 'smoke', scenarioNames);
  const webUrl = origin('WEB_URL', given('WEB_URL') ?? 'http://localhost:3000');
  const loadRun = given('LOAD_RUN') ?? `load-${Date.now().toString(36)}`;
  if (!/^[a-z0-9-]{1,40}$/.test(loadRun)) {
    throw refusal('LOAD_RUN', loadRun, 'up to 40 small letters, digits and hyphens');
  }
  const loadRunKey = given('LOAD_RUN_KEY') ?? '';
  const action = oneOf('ACTION', given('ACTION') ?? 'home', actionNames);
  const keyed: ActionName[] = ['checkout', 'register', 'sign-in', 'session'];
  if ((scenario !== 'action' || keyed.includes(action)) && loadRunKey.length < 16) {
    throw refusal(
      'LOAD_RUN_KEY',
      loadRunKey && '…',
      'the key of the shop that is measured (16 characters or more): without it a run would leave orders and mails behind',
    );
  }
  const orderRate = given('ORDER_RATE');
  return {
    scenario,
    webUrl,
    apiUrl: origin('API_URL', given('API_URL') ?? webUrl),
    rate: number('RATE', given('RATE') ?? String(defaults[scenario].rate), 0, 100_000),
    seconds: duration(given('DURATION') ?? `${defaults[scenario].seconds}s`),
    maxVisitors: number('MAX_VISITORS', given('MAX_VISITORS') ?? '2000', 1, 100_000),
    orderRate: orderRate === undefined ? null : number('ORDER_RATE', orderRate, 0.1, 100_000),
    carts: given('CARTS') ?? null,
    action,
    visitors: oneOf('VISITORS', given('VISITORS') ?? 'forwarded', ['forwarded', 'local'] as const),
    contentEvery: number(
      'CONTENT_EVERY',
      given('CONTENT_EVERY') ?? (scenario === 'smoke' ? '1' : '10'),
      1,
      1_000_000,
    ),
    p95Ms: number('P95_MS', given('P95_MS') ?? '500', 1, 600_000),
    errorShare: number('ERROR_PERCENT', given('ERROR_PERCENT') ?? '1', 0.001, 100) / 100,
    loadRun,
    loadRunKey,
    results: given('RESULTS') ?? null,
  };
}

function refusal(name: string, value: string, takes: string): Error {
  return new Error(`${name} is "${value}"; it takes ${takes}.`);
}

function oneOf<T extends string>(name: string, value: string, names: readonly T[]): T {
  const found = names.find((one) => one === value);
  if (found === undefined) throw refusal(name, value, `one of ${names.join(', ')}`);
  return found;
}

// k6 has no URL class, so the form is looked at by hand.
function origin(name: string, value: string): string {
  if (!/^https?:\/\/[^/?#\s]+\/?$/.test(value)) {
    throw refusal(name, value, 'an origin such as http://localhost:3000');
  }
  return value.replace(/\/$/, '');
}

function number(name: string, value: string, least: number, most: number): number {
  const parsed = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || parsed < least || parsed > most) {
    throw refusal(name, value, `a number from ${least} to ${most}`);
  }
  return parsed;
}

/** Seconds of `90s`, `5m` or `1h`. */
export function duration(value: string): number {
  const [, digits, unit = 's'] = /^(\d+)([smh])$/.exec(value) ?? [];
  const seconds = Number(digits) * ({ s: 1, m: 60, h: 3_600 }[unit] ?? 1);
  if (!(seconds >= 1 && seconds <= 86_400)) {
    throw refusal('DURATION', value, 'a time such as 30s, 5m or 1h, at most a day');
  }
  return seconds;
}
