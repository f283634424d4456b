import { json, reads, says, send, type Visit } from '../lib/send.ts';
import { choose } from '../lib/visitor.ts';

/** A shelf: its page, and the products in it from the API, cheapest first. */
export function list(visit: Visit): void {
  const { settings, shop, locale, number } = visit;
  const category = shop.categories[choose(number, 'category', shop.categories.length)] ?? '';
  const page = send(visit, {
    action: 'list',
    kind: 'browse',
    name: '/{locale}/c/{category}',
    url: `${settings.webUrl}/${locale}/c/${category}`,
    read: reads(visit),
  });
  says('list', page, 200, 'is a page of products', () =>
    String(page.body).includes(`/${locale}/p/`),
  );
  listProducts(visit, `category=${category}&sort=price&locale=${locale}`);
}

/** What is reduced: the page that the whole town opens when a sale begins. */
export function listSale(visit: Visit): void {
  const { settings, locale } = visit;
  const page = send(visit, {
    action: 'list',
    kind: 'browse',
    name: '/{locale}/sale',
    url: `${settings.webUrl}/${locale}/sale`,
    read: reads(visit),
  });
  says('list', page, 200, 'is a page of products', () =>
    String(page.body).includes(`/${locale}/p/`),
  );
  listProducts(visit, `onSale=true&locale=${locale}`);
}

function listProducts(visit: Visit, query: string): void {
  const answer = send(visit, {
    action: 'list',
    kind: 'browse',
    name: '/api/v1/products',
    url: `${visit.settings.apiUrl}/api/v1/products?${query}`,
    read: reads(visit),
  });
  says('list', answer, 200, 'has products with prices', () => {
    const { items } = json<{ items: { slug: string; price: { amount: number } }[] }>(answer);
    return items.length > 0 && items.every(({ slug, price }) => slug && price.amount > 0);
  });
}
