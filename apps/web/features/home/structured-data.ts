import 'server-only';
import { env } from '@/lib/env';
import { messagesOf } from '@/lib/i18n';
import type { Locale } from '@/lib/i18n/locales';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';

/** Organization and WebSite with its search, as schema.org describes them. */
export function shopJsonLd(locale: Locale): Record<string, unknown> {
  const origin = env().PUBLIC_ORIGIN;
  const { siteName, siteDescription } = messagesOf(locale).common;
  const organization = `${origin}/#organization`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization',
        '@id': organization,
        name: siteName,
        url: origin,
        logo: `${origin}/apple-icon`,
        contactPoint: {
          '@type': 'ContactPoint',
          telephone: site.phoneHref.replace('tel:', ''),
          email: site.email,
          contactType: 'customer service',
          areaServed: 'BD',
          availableLanguage: ['en', 'bn'],
        },
      },
      {
        '@type': 'WebSite',
        '@id': `${origin}/#website`,
        url: `${origin}${urls.home(locale)}`,
        name: siteName,
        description: siteDescription,
        inLanguage: locale,
        publisher: { '@id': organization },
        potentialAction: {
          '@type': 'SearchAction',
          target: `${origin}${urls.search(locale)}?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  };
}
