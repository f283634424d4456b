import { describe, expect, it } from 'vitest';
import { parseSetCookie } from './cookies';

describe('parseSetCookie', () => {
  it('keeps every attribute that protects the cookie', () => {
    const line = '__Host-session=abc_-9; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax; Secure';
    expect(parseSetCookie(line)).toEqual({
      name: '__Host-session',
      value: 'abc_-9',
      maxAge: 2592000,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: true,
    });
  });

  it('reads the removal of a cookie', () => {
    expect(parseSetCookie('cart=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax')).toEqual({
      name: 'cart',
      value: '',
      maxAge: 0,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
    });
  });

  it('knows what is no cookie', () => {
    expect(parseSetCookie('nothing')).toBeNull();
  });
});
