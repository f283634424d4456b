import { getProduct } from '@/features/catalogue/api';
import { drawSharingPicture } from '@/features/sharing/sharing-picture';

export const dynamic = 'force-static';
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

/** What a link to a product shows where it is shared: a raster picture, since none takes SVG. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const product = await getProduct((await params).slug, 'en');
  if (!product) return new Response('No such product\n', { status: 404 });
  return drawSharingPicture(product);
}
