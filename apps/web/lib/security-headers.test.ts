import { describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy, headerRules, privateSegments } from './security-headers';

vi.mock('server-only', () => ({}));

describe('private pages', () => {
  it('are all matched by the proxy, and only they', async () => {
    const { config } = await import('../proxy');
    const expected = `/(en|bn)/(${privateSegments.join('|')})`;
    expect(config.matcher).toEqual(['/', expected, `${expected}/:path*`]);
  });

  it('get no policy from the static rules', () => {
    const rule = headerRules(false).find(({ headers }) =>
      headers.some(({ key }) => key === 'Content-Security-Policy'),
    );
    const source = new RegExp(`^${rule?.source}$`);
    expect(source.test('/en')).toBe(true);
    expect(source.test('/bn/p/cart')).toBe(true);
    expect(source.test('/en/cartography')).toBe(true);
    expect(source.test('/en/cart')).toBe(false);
    expect(source.test('/bn/account/addresses')).toBe(false);
  });
});

describe('contentSecurityPolicy', () => {
  it('allows no inline script beside a nonce, and no evaluation in production', () => {
    const policy = contentSecurityPolicy({
      scripts: ["'nonce-abc'", "'strict-dynamic'"],
      development: false,
    });
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
