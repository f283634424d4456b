import { describe, expect, it } from 'vitest';
import { preferredLocale, switchLocale } from './locales';

describe('preferredLocale', () => {
  it.each([
    ['bn', 'en-US,en;q=0.9', 'bn'],
    [undefined, 'bn-BD,bn;q=0.9,en;q=0.8', 'bn'],
    [undefined, 'en-GB,en;q=0.9,bn;q=0.5', 'en'],
    [undefined, 'en;q=0.2, bn;q=0.9', 'bn'],
    [undefined, 'fr-FR,fr;q=0.9', 'en'],
    [undefined, 'bn;q=0', 'en'],
    [undefined, null, 'en'],
    ['xx', ';;;,q=', 'en'],
  ] as const)('cookie %s and header %s give %s', (cookie, header, locale) => {
    expect(preferredLocale(cookie, header)).toBe(locale);
  });
});

describe('switchLocale', () => {
  it('keeps the page', () => {
    expect(switchLocale('/en/p/galaxy-a56', 'bn')).toBe('/bn/p/galaxy-a56');
    expect(switchLocale('/bn', 'en')).toBe('/en');
    expect(switchLocale('/somewhere', 'en')).toBe('/en');
  });
});
