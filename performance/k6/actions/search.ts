import { json, reads, says, send, type Visit } from '../lib/send.ts';
import { choose } from '../lib/visitor.ts';

/** Words typed into the search box: what they may mean, and the page of what was found. */
export function search(visit: Visit): void {
  const { settings, shop, locale, number } = visit;
  const query = shop.queries[choose(number, 'query', shop.queries.length)] ?? '';
  const typed = encodeURIComponent(query.slice(0, 3));
  const suggestions = send(visit, {
    action: 'search',
    kind: 'browse',
    name: '/api/v1/suggestions',
    url: `${settings.apiUrl}/api/v1/suggestions?q=${typed}&locale=${locale}`,
    read: reads(visit),
  });
  says('search', suggestions, 200, 'are suggestions', () =>
    Array.isArray(json<{ products: unknown }>(suggestions).products),
  );
  const page = send(visit, {
    action: 'search',
    kind: 'browse',
    name: '/{locale}/search',
    url: `${settings.webUrl}/${locale}/search?q=${encodeURIComponent(query)}`,
    read: reads(visit),
  });
  // The words are of a product that the shop has, so something is found.
  says('search', page, 200, 'is a page with something found', () =>
    String(page.body).includes(`/${locale}/p/`),
  );
}
