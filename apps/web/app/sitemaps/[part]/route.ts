import { leafCategories, pageAddresses, productAddresses, urlSet, xml } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const { part } = await params;
  const name = part.replace(/\.xml$/, '');
  if (name === 'pages') return xml(urlSet(await pageAddresses()));
  const categories = await leafCategories();
  if (!categories.includes(name)) return new Response('No such sitemap\n', { status: 404 });
  return xml(urlSet(await productAddresses(name)));
}
