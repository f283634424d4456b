import type { Metadata } from 'next';
import { SalePage } from '@/features/listing/sale-page';
import { getText } from '@/lib/i18n';
import { parseListing, type SearchParams } from '@/lib/listing-query';
import { alternates } from '@/lib/seo/alternates';

export async function generateMetadata(): Promise<Metadata> {
  const { locale, m } = await getText();
  return {
    title: m.listing.saleTitle,
    alternates: alternates(locale, '/sale'),
    robots: { index: false, follow: true },
  };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <SalePage state={parseListing(await searchParams)} />;
}
