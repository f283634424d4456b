import { describe, expect, it } from 'vitest';
import { normalizeEmail } from './email.ts';

describe('normalizeEmail', () => {
  it('brings one address to one form', () => {
    expect(normalizeEmail('  Nusrat.Jahan+Shop@Example.COM ')).toBe(
      'nusrat.jahan+shop@example.com',
    );
    expect(normalizeEmail('a@xn--54b7fta0cc.example')).toBe('a@xn--54b7fta0cc.example');
  });

  it.each([
    '',
    'nusrat',
    '@example.com',
    'nusrat@',
    'nusrat@localhost',
    'a@b@example.com',
    'a..b@example.com',
    '.a@example.com',
    'a@-example.com',
    'a@example..com',
    'a b@example.com',
    'a@example.com\0',
    'a@example.com\r\nBcc: b@example.com',
    '"a b"@example.com',
    'a@[127.0.0.1]',
    // A Cyrillic a, full-width letters, a dotted capital I and a Kelvin sign.
    'аdmin@example.com',
    'ａdmin@example.com',
    'İ@example.com',
    'a@example.com\u212a',
    'a\u200b@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.example.com`,
  ])('refuses %j', (text) => {
    expect(normalizeEmail(text)).toBeNull();
  });

  it('does not turn the Kelvin sign into a k', () => {
    expect(normalizeEmail('\u212aate@example.com')).toBeNull();
  });
});
