import { expect, test } from 'vitest';
import { originOf } from './shop.ts';

test.each([
  ['127.0.0.1', 'http://localhost:3000'],
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
  ['localhost', 'http://localhost:3000'],
  ['192.168.0.10', 'http://192.168.0.10:3000'],
  ['::1', 'http://[::1]:3000'],
])('a shop that listens on %s is opened at %s', (host, origin) => {
  expect(originOf(host, 3000)).toBe(origin);
});
