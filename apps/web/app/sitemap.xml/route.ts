import { leafCategories, sitemapIndex, xml } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/** One sitemap of pages and one for each department. */
export async function GET(): Promise<Response> {
  const categories = await leafCategories();
  return xml(sitemapIndex(['pages', ...categories].map((part) => `/sitemaps/${part}.xml`)));
}
