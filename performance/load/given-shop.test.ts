import { expect, it } from 'vitest';
import { isShopAt } from './given-shop.ts';

it('knows the shop of pnpm start by every name of this machine, and no other', () => {
  const running = { url: 'http://localhost:3000', webUrl: 'http://127.0.0.1:41000' };
  const known = (address: string) => isShopAt(address, running);
  expect(known('http://localhost:3000')).toBe(true);
  expect(known('http://127.0.0.1:3000/')).toBe(true);
  expect(known('http://127.0.0.1:41000')).toBe(true);
  expect(known('http://localhost:3001')).toBe(false);
  expect(known('https://localhost:3000')).toBe(false);
  expect(known('http://shop.example:3000')).toBe(false);
});
