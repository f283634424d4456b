import 'server-only';
import { findCategories, findProducts } from '@/features/catalogue/api';
import type { ProductList } from '@/features/catalogue/types';
import { env } from '../env';
import { defaultLocale, type Locale, locales } from '../i18n/locales';
import { urls } from '../urls';

const apiPage = 100;
/** A sitemap may hold 50,000 addresses, and each product has one in every language. */
const mostProducts = 20_000;

type PageAddress = (locale: Locale) => string;

const fixed: PageAddress[] = [
  urls.home,
  urls.sale,
  urls.departments,
  urls.contact,
  urls.delivery,
  urls.returns,
  urls.privacy,
  urls.terms,
];

/** The addresses of everything but products. */
export async function pageAddresses(): Promise<PageAddress[]> {
  const categories = await findCategories(defaultLocale);
  const slugs = categories.flatMap((one) => [one.slug, ...one.children.map(({ slug }) => slug)]);
  return [...fixed, ...slugs.map((slug) => (locale: Locale) => urls.category(locale, slug))];
}

/** The departments that hold products themselves, each of which has a sitemap. */
export async function leafCategories(): Promise<string[]> {
  const categories = await findCategories(defaultLocale);
  return categories.flatMap(({ slug, children }) =>
    children.length > 0 ? children.map((child) => child.slug) : [slug],
  );
}

/** The addresses of the products of a department, newest first. */
export async function productAddresses(category: string): Promise<PageAddress[]> {
  const addresses: PageAddress[] = [];
  let cursor: string | null = null;
  do {
    const list: ProductList = await findProducts(
      { category, sort: '-newest', limit: apiPage, ...(cursor ? { cursor } : {}) },
      defaultLocale,
    );
    addresses.push(
      ...list.items.map(
        ({ slug }) =>
          (locale: Locale) =>
            urls.product(locale, slug),
      ),
    );
    cursor = list.page.nextCursor;
  } while (cursor && addresses.length < mostProducts);
  return addresses;
}

/** Sitemap with each address in every language, and its twins named beside it. */
export function urlSet(addresses: PageAddress[]): string {
  const origin = env().PUBLIC_ORIGIN;
  const entries = addresses.flatMap((address) => {
    const twins = locales
      .map(
        (locale) =>
          `<xhtml:link rel="alternate" hreflang="${locale}" href="${origin}${address(locale)}"/>`,
      )
      .join('');
    return locales.map((locale) => `<url><loc>${origin}${address(locale)}</loc>${twins}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}

/** Index of the sitemaps. */
export function sitemapIndex(paths: string[]): string {
  const origin = env().PUBLIC_ORIGIN;
  const entries = paths.map((path) => `<sitemap><loc>${origin}${path}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

/** An answer that search engines and a cache in front may keep for an hour. */
export function xml(body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
