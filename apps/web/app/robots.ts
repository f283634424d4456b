import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { env } from '@/lib/env';
import { locales } from '@/lib/i18n/locales';
import { privateSegments } from '@/lib/security-headers';

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The origin is known when the process runs, not when it is built.
  await connection();
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/api/',
        ...locales.flatMap((locale) => [
          `/${locale}/search`,
          `/${locale}/compare`,
          ...privateSegments.map((segment) => `/${locale}/${segment}`),
        ]),
      ],
    },
    sitemap: `${env().PUBLIC_ORIGIN}/sitemap.xml`,
  };
}
