import { expect, it } from 'vitest';
import { duration, readSettings, settingNames } from './settings.ts';

const key = { LOAD_RUN_KEY: 'a-key-of-the-shop' };

it('has a default for everything but the key', () => {
  expect(readSettings({ ...key, LOAD_RUN: 'run-1' })).toEqual({
    scenario: 'smoke',
    webUrl: 'http://localhost:3000',
    apiUrl: 'http://localhost:3000',
    rate: 20,
    seconds: 20,
    maxVisitors: 2_000,
    orderRate: null,
    carts: null,
    action: 'home',
    visitors: 'forwarded',
    contentEvery: 1,
    p95Ms: 500,
    errorShare: 0.01,
    loadRun: 'run-1',
    loadRunKey: 'a-key-of-the-shop',
    results: null,
  });
});

it('takes what it is given, and an empty variable for none', () => {
  const settings = readSettings({
    ...key,
    SCENARIO: 'sale',
    WEB_URL: 'https://shop.example/',
    API_URL: 'http://127.0.0.1:4000',
    RATE: '12.5',
    DURATION: '2m',
    ORDER_RATE: '30',
    ERROR_PERCENT: '0.5',
    CONTENT_EVERY: '',
  });
  expect(settings).toMatchObject({
    scenario: 'sale',
    webUrl: 'https://shop.example',
    apiUrl: 'http://127.0.0.1:4000',
    rate: 12.5,
    seconds: 120,
    orderRate: 30,
    errorShare: 0.005,
    contentEvery: 10,
  });
});

it.each([
  ['SCENARIO', 'smoek', 'one of smoke, load, stress, spike, soak, sale'],
  ['WEB_URL', 'localhost:3000', 'an origin'],
  ['API_URL', 'http://localhost:3000/api', 'an origin'],
  ['RATE', '-1', 'a number from 0'],
  ['RATE', '1e3', 'a number from 0'],
  ['DURATION', '5 minutes', 'a time'],
  ['DURATION', '0s', 'a time'],
  ['MAX_VISITORS', '0', 'a number from 1'],
  ['VISITORS', 'none', 'forwarded, local'],
  ['LOAD_RUN', 'My run', 'small letters'],
  ['LOAD_RUN_KEY', 'short', 'the key of the shop'],
])('refuses %s=%s and says what it takes', (name, value, takes) => {
  expect(() => readSettings({ ...key, [name]: value })).toThrow(
    new RegExp(`^${name} is ".*"; it takes .*${takes}`),
  );
});

it('needs no key where nothing is ordered', () => {
  expect(readSettings({ SCENARIO: 'action', ACTION: 'list' }).loadRunKey).toBe('');
  expect(() => readSettings({ SCENARIO: 'action', ACTION: 'checkout' })).toThrow('LOAD_RUN_KEY');
});

it('tells of every variable that it reads', () => {
  const read = new Set<string>();
  const env = new Proxy<Record<string, string>>(key, {
    get(target, name) {
      read.add(String(name));
      return Reflect.get(target, name);
    },
  });
  readSettings(env);
  expect([...read].sort()).toEqual(Object.keys(settingNames).sort());
});

it('reads seconds, minutes and hours', () => {
  expect(['90s', '5m', '1h'].map(duration)).toEqual([90, 300, 3_600]);
});
