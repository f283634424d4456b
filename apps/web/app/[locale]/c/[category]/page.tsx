import type { Metadata } from 'next';
import { categoryMetadata } from '@/features/listing/category-metadata';
import { CategoryPage } from '@/features/listing/category-page';
import { emptyListing } from '@/lib/listing-query';

type Props = { params: Promise<{ category: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return categoryMetadata((await params).category);
}

/** The first page of a department as everyone sees it. With filters, ./filtered answers. */
export default async function Page({ params }: Props) {
  return <CategoryPage slug={(await params).category} state={emptyListing} />;
}
