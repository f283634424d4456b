import type { Metadata } from 'next';
import { parseCompared } from '@/features/compare/compare-ids';
import { ComparePage } from '@/features/compare/compare-page';
import { getText } from '@/lib/i18n';
import type { SearchParams } from '@/lib/listing-query';
import { alternates } from '@/lib/seo/alternates';

export async function generateMetadata(): Promise<Metadata> {
  const { locale, m } = await getText();
  return {
    title: m.compare.title,
    description: m.compare.intro,
    alternates: alternates(locale, '/compare'),
    robots: { index: false, follow: true },
  };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ComparePage ids={parseCompared((await searchParams).ids)} />;
}
