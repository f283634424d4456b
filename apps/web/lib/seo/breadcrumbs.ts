import 'server-only';
import { env } from '../env';

/** BreadcrumbList of schema.org for a way of names and paths. */
export function breadcrumbJsonLd(way: { name: string; path: string }[]): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${env().PUBLIC_ORIGIN}${path}`,
    })),
  };
}
