export const locales = ['en', 'bn'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

/** The languages as Open Graph writes them. */
export const openGraphLocales = { en: 'en_US', bn: 'bn_BD' } as const;

/** Remembers the language a visitor chose, for the next visit to `/`. */
export const localeCookie = 'locale';

export function isLocale(value: string | undefined): value is Locale {
  return value === 'en' || value === 'bn';
}

/**
 * The language for a visitor who has not said one in the address: the remembered choice, else the
 * best match of `Accept-Language`, else English.
 */
export function preferredLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.toLowerCase().split('-')[0], q: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  return ranked.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

/** The address of the same page in another language. */
export function switchLocale(pathname: string, locale: Locale): string {
  const [, first, ...rest] = pathname.split('/');
  return isLocale(first) ? ['', locale, ...rest].join('/') : `/${locale}`;
}
