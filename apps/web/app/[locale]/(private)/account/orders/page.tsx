import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { orSignIn, requireVisitor } from '@/features/account/api';
import { PageHead } from '@/features/account/page-head';
import { findOrders } from '@/features/orders/api';
import { OrderHistory } from '@/features/orders/order-history';
import { ApiError } from '@/lib/api';
import { getText } from '@/lib/i18n';
import type { Locale } from '@/lib/i18n/locales';
import { oneOf, type SearchParams } from '@/lib/search-params';
import { urls } from '@/lib/urls';

const perPage = 10;

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.orders.title };
}

export default async function OrdersPage({ searchParams }: { searchParams: SearchParams }) {
  const { locale, m } = await getText();
  const path = urls.orders(locale);
  await requireVisitor(locale, path);
  const cursor = oneOf((await searchParams).cursor);
  const list = await orSignIn(readPage(locale, cursor), locale, path);
  return (
    <>
      <PageHead title={m.orders.title} text={m.orders.history.text} />
      <OrderHistory list={list} later={cursor !== undefined} />
    </>
  );
}

/** A cursor that was cut off, or is from long ago, leads to the first page. */
async function readPage(locale: Locale, cursor: string | undefined) {
  try {
    return await findOrders(locale, { cursor, limit: perPage });
  } catch (error) {
    const refused = error instanceof ApiError && [400, 422].includes(error.status);
    if (refused && cursor !== undefined) redirect(urls.orders(locale));
    throw error;
  }
}
