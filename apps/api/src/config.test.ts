import { describe, expect, test } from 'vitest';
import { loadConfig } from './config.ts';

const DATABASE_URL = 'postgresql://shop@db/shop';
const LINK_SECRET = 'x'.repeat(32);
const needed = { DATABASE_URL, LINK_SECRET };

describe('the configuration', () => {
  test('needs nothing but a database and what signs links', () => {
    expect(loadConfig(needed)).toMatchObject({
      environment: 'production',
      port: 4000,
      publicOrigin: 'http://localhost:3000',
      secure: false,
      trustProxy: [],
      mailbox: false,
      smtpUrl: null,
      sms: null,
    });
  });

  test('reads the origin without its path, and whether it is secure', () => {
    const config = loadConfig({ ...needed, PUBLIC_ORIGIN: 'https://shop.example/path/' });
    expect(config).toMatchObject({ publicOrigin: 'https://shop.example', secure: true });
  });

  test('takes an empty variable for an absent one', () => {
    expect(loadConfig({ ...needed, PORT: '', TRUST_PROXY: '' }).port).toBe(4000);
  });

  test('reads the ranges of trusted proxies', () => {
    const { trustProxy } = loadConfig({ ...needed, TRUST_PROXY: '10.0.0.0/8, ::1' });
    expect(trustProxy).toEqual(['10.0.0.0/8', '::1']);
  });

  test.each([
    ['DATABASE_URL', 'mysql://shop'],
    ['LINK_SECRET', 'too short'],
    ['SSLCOMMERZ_STORE_ID', 'half-of-it'],
    ['SSLCOMMERZ_STORE_PASSWORD', 'half of it'],
    ['SMS_URL', 'https://sms.example/send'],
    ['SMS_TOKEN', 'half of it'],
    ['TICK_MS', '0'],
    ['ABANDONED_CART_HOURS', '0'],
    ['LOAD_RUN_KEY', 'short'],
    ['HOLD_MINUTES', '0'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PUBLIC_ORIGIN', 'shop.example'],
    ['PUBLIC_ORIGIN', 'ftp://shop.example'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', 'loopback'],
    ['RATE_LIMIT_READ', '-1'],
    ['RATE_LIMIT_ORDER', '-1'],
    ['OPEN_ORDERS_PER_PHONE', 'many'],
    ['DATABASE_POOL_SIZE', '0'],
    ['MAILBOX', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => loadConfig({ ...needed, [name]: value })).toThrow(name);
  });

  test.each([
    { PUBLIC_ORIGIN: 'https://shop.example' },
    { SSLCOMMERZ_STORE_ID: 'shop', SSLCOMMERZ_STORE_PASSWORD: 'secret' },
  ])('refuses a mailbox with %j', (env) => {
    expect(loadConfig({ ...needed, ...env }).mailbox).toBe(false);
    expect(() => loadConfig({ ...needed, ...env, MAILBOX: 'on' })).toThrow('MAILBOX');
  });

  test('allows a mailbox on this machine, also with a store of the sandbox', () => {
    const sandbox = {
      SSLCOMMERZ_URL: 'https://sandbox.sslcommerz.com',
      SSLCOMMERZ_STORE_ID: 'shop',
      SSLCOMMERZ_STORE_PASSWORD: 'secret',
    };
    expect(loadConfig({ ...needed, ...sandbox, MAILBOX: 'on' }).mailbox).toBe(true);
  });

  test('refuses a hop count, which would trust whoever connects', () => {
    expect(() => loadConfig({ ...needed, TRUST_PROXY: '1' })).toThrow('TRUST_PROXY');
  });
});
