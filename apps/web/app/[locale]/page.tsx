import type { Metadata } from 'next';
import { HomePage } from '@/features/home/home-page';
import { shopJsonLd } from '@/features/home/structured-data';
import { getText } from '@/lib/i18n';
import { openGraphLocales } from '@/lib/i18n/locales';
import { alternates } from '@/lib/seo/alternates';
import { JsonLd } from '@/lib/seo/json-ld';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale, m } = await getText();
  return {
    title: { absolute: m.home.title },
    description: m.common.siteDescription,
    alternates: alternates(locale, ''),
    openGraph: {
      type: 'website',
      siteName: m.common.siteName,
      title: m.home.title,
      locale: openGraphLocales[locale],
    },
  };
}

export default async function Page() {
  const { locale } = await getText();
  return (
    <>
      <JsonLd data={shopJsonLd(locale)} />
      <HomePage />
    </>
  );
}
