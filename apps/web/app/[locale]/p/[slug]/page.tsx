import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findRelated, findReviews, getProduct } from '@/features/catalogue/api';
import { ProductPage } from '@/features/product/product-page';
import { productJsonLd, productMetadata } from '@/features/product/structured-data';
import { getText } from '@/lib/i18n';
import { JsonLd } from '@/lib/seo/json-ld';

type Props = { params: Promise<{ slug: string }> };

/** No product is rendered at build time; each is made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, { locale, m }] = await Promise.all([params, getText()]);
  const product = await getProduct(slug, locale);
  return product ? productMetadata(product, locale, m) : { title: m.errors.notFoundTitle };
}

export default async function Page({ params }: Props) {
  const [{ slug }, { locale }] = await Promise.all([params, getText()]);
  const product = await getProduct(slug, locale);
  if (!product) notFound();
  const [related, reviews] = await Promise.all([
    findRelated(slug, locale),
    findReviews(slug, locale),
  ]);
  return (
    <>
      <JsonLd data={productJsonLd(product, reviews.items, locale)} />
      <ProductPage product={product} related={related} reviews={reviews} />
    </>
  );
}
