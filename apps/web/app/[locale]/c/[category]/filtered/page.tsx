import type { Metadata } from 'next';
import { categoryMetadata } from '@/features/listing/category-metadata';
import { CategoryPage } from '@/features/listing/category-page';
import { parseListing, type SearchParams } from '@/lib/listing-query';

type Props = { params: Promise<{ category: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const metadata = await categoryMetadata((await params).category);
  return { ...metadata, robots: { index: false, follow: true } };
}

/** A department narrowed or ordered by its parameters; next.config.ts sends such addresses here. */
export default async function Page({ params, searchParams }: Props) {
  return <CategoryPage slug={(await params).category} state={parseListing(await searchParams)} />;
}
