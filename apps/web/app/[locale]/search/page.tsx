import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findProducts } from '@/features/catalogue/api';
import { ListingPage } from '@/features/listing/listing-page';
import { toProductQuery } from '@/features/listing/scope';
import { ApiError } from '@/lib/api';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { parseListing, type SearchParams } from '@/lib/listing-query';

type Props = { searchParams: Promise<SearchParams> };

async function titleOf(query: string | null): Promise<string> {
  const { m } = await getText();
  return query ? fill(m.listing.searchTitle, { query }) : m.listing.allProducts;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: await titleOf(parseListing(await searchParams).q),
    robots: { index: false, follow: true },
  };
}

export default async function Page({ searchParams }: Props) {
  const { locale } = await getText();
  const params = await searchParams;
  const state = parseListing(params);
  const scope = { kind: 'search' } as const;
  const list = await findProducts(toProductQuery(scope, state), locale).catch((error: unknown) => {
    // A department that is not there any more, or never was.
    if (error instanceof ApiError && error.status === 404) notFound();
    throw error;
  });
  // The headline names what was looked for, which is not always how it was spelt.
  const found = list.items.length > 0 ? list.didYouMean : null;
  const title = await titleOf(found ?? state.q);
  return <ListingPage scope={scope} state={state} list={list} title={title} />;
}
