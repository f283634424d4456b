import { describe, expect, it } from 'vitest';
import { nextPath, signInPath } from './next-path';

describe('nextPath', () => {
  it.each(['/en/cart', '/bn/account/addresses?from=cart#new', '/en', '/en/p/galaxy-a56?variant=x'])(
    'goes to %s',
    (path) => {
      expect(nextPath(path, 'en')).toBe(path);
    },
  );

  it.each([
    null,
    undefined,
    '',
    'en/cart',
    'https://evil.example/en',
    '//evil.example/en',
    '/\\evil.example/en',
    '/en\\..\\evil',
    '/\t/evil.example/en',
    '/en/\nx',
    'javascript:alert(1)',
    '/api/v1/me/export',
    '/english/cart',
    '/en/../../api/v1/me',
    '/en/sign-in?next=/en/cart',
    '/bn/register',
    '/en/reset-password?token=x',
  ])('does not go to %j', (path) => {
    expect(nextPath(path, 'bn')).toBe('/bn/account');
  });
});

describe('signInPath', () => {
  it('carries the way back', () => {
    expect(signInPath('en', '/en/cart?a=1')).toBe('/en/sign-in?next=%2Fen%2Fcart%3Fa%3D1');
    expect(signInPath('bn')).toBe('/bn/sign-in');
  });
});
