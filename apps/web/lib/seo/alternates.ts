import type { Metadata } from 'next';
import { defaultLocale, type Locale, locales } from '../i18n/locales';

/**
 * Canonical address of a page and its twins in the other languages. `path` is what follows the
 * language: '' for the home page, '/p/some-slug' for a product.
 */
export function alternates(locale: Locale, path: string): NonNullable<Metadata['alternates']> {
  return {
    canonical: `/${locale}${path}`,
    languages: {
      ...Object.fromEntries(locales.map((one) => [one, `/${one}${path}`])),
      'x-default': path === '' ? '/' : `/${defaultLocale}${path}`,
    },
  };
}
