const pages = new Set([
  'account',
  'cart',
  'checkout',
  'compare',
  'contact',
  'delivery',
  'orders',
  'privacy',
  'register',
  'reset-password',
  'returns',
  'sale',
  'search',
  'sign-in',
  'terms',
  'waiting-room',
]);

/**
 * The route template of an address, for metrics: never an address itself, of which there are endlessly
 * many. What is no page of ours is `__unmatched__`.
 */
export function routeOf(url: string): string {
  const end = url.search(/[?#]/);
  const path = end === -1 ? url : url.slice(0, end);
  if (path === '/') return '/';
  if (path.startsWith('/_next/')) return '/_next';
  if (path.startsWith('/pictures/')) return '/pictures';
  if (path.startsWith('/fonts/')) return '/fonts';
  if (path.startsWith('/sharing/')) return '/sharing';
  if (/^\/(robots\.txt|sitemap|favicon\.ico|icon|apple-icon|manifest)/.test(path))
    return '/metadata';
  const [, locale, first, second] = path.split('/');
  if (locale !== 'en' && locale !== 'bn') return '__unmatched__';
  if (!first) return '/[locale]';
  if (first === 'p' && second) return '/[locale]/p/[slug]';
  if (first === 'c') return second ? '/[locale]/c/[category]' : '/[locale]/c';
  return pages.has(first) ? `/[locale]/${first}` : '__unmatched__';
}
