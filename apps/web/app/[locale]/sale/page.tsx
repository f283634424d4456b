import type { Metadata } from 'next';
import { SalePage } from '@/features/listing/sale-page';
import { getText } from '@/lib/i18n';
import { emptyListing } from '@/lib/listing-query';
import { alternates } from '@/lib/seo/alternates';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale, m } = await getText();
  return {
    title: m.listing.saleTitle,
    description: m.listing.saleText,
    alternates: alternates(locale, '/sale'),
  };
}

export default function Page() {
  return <SalePage state={emptyListing} />;
}
