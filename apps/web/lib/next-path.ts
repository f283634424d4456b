import { isLocale, type Locale } from './i18n/locales';
import { urls } from './urls';

const origin = 'http://shop.invalid';

/**
 * Where to go after signing in, from the address's `next`: a page of this shop, or the account when
 * it is anything else. A link from outside must never send someone who just typed a password to
 * another site.
 */
export function nextPath(next: string | null | undefined, locale: Locale): string {
  const fallback = urls.account(locale);
  if (!next?.startsWith('/') || /[\\\p{C}]/u.test(next)) return fallback;
  const url = URL.parse(next, origin);
  if (!url || url.origin !== origin || !isLocale(url.pathname.split('/')[1])) return fallback;
  // Going back to sign-in would ask again what was just answered.
  if (/^\/[^/]+\/(sign-in|register|reset-password)(\/|$)/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}

/** The sign-in page that comes back to `path`. */
export function signInPath(locale: Locale, path?: string, notice?: string): string {
  const query = new URLSearchParams();
  if (path) query.set('next', path);
  if (notice) query.set('notice', notice);
  const text = query.toString();
  return `${urls.signIn(locale)}${text ? `?${text}` : ''}`;
}
