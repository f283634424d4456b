import { json, reads, says, send, type Visit } from '../lib/send.ts';

/** A product: its page, its details from the API, and its price and stock as of now. */
export function product(visit: Visit): void {
  const { settings, locale } = visit;
  const { slug, variantId } = visit.product;
  const page = send(visit, {
    action: 'product',
    kind: 'browse',
    name: '/{locale}/p/{slug}',
    url: `${settings.webUrl}/${locale}/p/${slug}`,
    read: reads(visit),
  });
  says('product', page, 200, 'is the page of the product', () =>
    String(page.body).includes(`/${locale}/p/${slug}`),
  );
  const detail = send(visit, {
    action: 'product',
    kind: 'browse',
    name: '/api/v1/products/{slug}',
    url: `${settings.apiUrl}/api/v1/products/${slug}?locale=${locale}`,
    read: reads(visit),
  });
  says(
    'product',
    detail,
    200,
    'is the product that was asked for',
    () => json<{ slug: string }>(detail).slug === slug,
  );
  const live = send(visit, {
    action: 'product',
    kind: 'browse',
    name: '/api/v1/availability',
    url: `${settings.apiUrl}/api/v1/availability?variants=${variantId}`,
    read: reads(visit),
  });
  says('product', live, 200, 'has price and stock of the variant', () => {
    const [item] = json<{ items: { variantId: string; price: { amount: number } }[] }>(live).items;
    return item?.variantId === variantId && item.price.amount > 0;
  });
}
