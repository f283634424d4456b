import { describe, expect, it } from 'vitest';
import { createCookie, readCookie } from './cookies.ts';

describe('createCookie', () => {
  it('keeps its value from scripts, and tells them that it is there', () => {
    expect(createCookie('session', true).set('abc', 60_500)).toEqual([
      '__Host-session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure',
      'visitor=1; Max-Age=60; Path=/; SameSite=Lax; Secure',
    ]);
    expect(createCookie('cart', false).set('abc', 1000)).toEqual([
      'cart=abc; Max-Age=1; Path=/; HttpOnly; SameSite=Lax',
      'visitor=1; Max-Age=1; Path=/; SameSite=Lax',
    ]);
  });

  it('is removed by an age of nothing', () => {
    expect(createCookie('cart', false).clear()).toBe(
      'cart=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    );
  });
});

describe('readCookie', () => {
  it('takes the first of its name, whole names only', () => {
    expect(readCookie('xcart=1; cart=a; cart=b', 'cart')).toBe('a');
    expect(readCookie('carts=1', 'cart')).toBeUndefined();
    expect(readCookie(undefined, 'cart')).toBeUndefined();
  });
});
