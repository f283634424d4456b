import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getOrder } from '@/features/orders/api';
import { OrderView } from '@/features/orders/order-view';
import { readToken } from '@/features/orders/token';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { oneOf, type SearchParams } from '@/lib/search-params';

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { m } = await getText();
  const found = await findOrder(props);
  const title = found
    ? fill(m.orders.pageTitle, { number: found.order.number })
    : m.orders.missing.title;
  return { title, referrer: 'no-referrer' };
}

export default async function OrderPage(props: Props) {
  const found = await findOrder(props);
  if (!found) notFound();
  const returned = oneOf((await props.searchParams).payment) === 'returned';
  return <OrderView found={found} returned={returned} />;
}

async function findOrder({ params, searchParams }: Props) {
  const { locale } = await getText();
  const [{ id }, { token }] = await Promise.all([params, searchParams]);
  return getOrder(id, readToken(oneOf(token)), locale);
}
