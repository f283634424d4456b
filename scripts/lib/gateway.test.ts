import { expect, test } from 'vitest';
import { gatewayFor } from './gateway.ts';

test('without a store there is a simulator, which knows the password that the API is given', () => {
  const { environment, simulator } = gatewayFor(4700, {});
  expect(environment.SSLCOMMERZ_URL).toBe('http://127.0.0.1:4700');
  expect(simulator?.environment).toMatchObject({
    // Whoever reaches it can pay, wherever the shop listens.
    HOST: '127.0.0.1',
    PORT: '4700',
    STORE_ID: environment.SSLCOMMERZ_STORE_ID,
    STORE_PASSWORD: environment.SSLCOMMERZ_STORE_PASSWORD,
  });
});

test('a store of the environment is passed on as it is, and nothing is simulated', () => {
  const store = { SSLCOMMERZ_STORE_ID: 'shop', SSLCOMMERZ_STORE_PASSWORD: 'secret' };
  const url = 'https://sandbox.sslcommerz.com';
  const { environment, simulator } = gatewayFor(4700, {
    ...store,
    SSLCOMMERZ_URL: url,
    OTHER: 'x',
  });
  expect(environment).toEqual({ ...store, SSLCOMMERZ_URL: url });
  expect(simulator).toBeNull();
});
