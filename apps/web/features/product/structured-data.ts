import 'server-only';
import type { Metadata } from 'next';
import type { ProductDetail, Review } from '@/features/catalogue/types';
import { env } from '@/lib/env';
import { formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import { type Locale, locales, openGraphLocales } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { alternates } from '@/lib/seo/alternates';
import { breadcrumbJsonLd } from '@/lib/seo/breadcrumbs';
import { urls } from '@/lib/urls';

const schemaAvailability = {
  in_stock: 'https://schema.org/InStock',
  low_stock: 'https://schema.org/LimitedAvailability',
  sold_out: 'https://schema.org/OutOfStock',
} as const;

/** Title, description, addresses and sharing picture of a product. */
export function productMetadata(product: ProductDetail, locale: Locale, m: Messages): Metadata {
  const title = nameWithBrand(product);
  const description = fill(m.product.metaDescription, {
    name: title,
    highlights: product.highlights,
    price: formatPrice(product.price, locale),
  });
  const picture = { url: urls.sharingPicture(product.slug), width: 1200, height: 630, alt: title };
  return {
    title,
    description,
    alternates: alternates(locale, `/p/${product.slug}`),
    openGraph: {
      type: 'website',
      siteName: m.common.siteName,
      title,
      description,
      locale: openGraphLocales[locale],
      alternateLocale: locales
        .filter((other) => other !== locale)
        .map((other) => openGraphLocales[other]),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  };
}

/** "Samsung Galaxy A56 5G": with the brand, unless the name says it already, in either alphabet. */
function nameWithBrand({ brand, name }: ProductDetail): string {
  const said = name.toLowerCase().startsWith(brand.name.toLowerCase());
  return said || /[\u0980-\u09ff]/.test(name) ? name : `${brand.name} ${name}`;
}

/** Product and BreadcrumbList of schema.org: one offer for each variant. */
export function productJsonLd(
  product: ProductDetail,
  reviews: Review[],
  locale: Locale,
): Record<string, unknown> {
  const origin = env().PUBLIC_ORIGIN;
  const { rating } = product;
  const { '@context': context, ...breadcrumbs } = breadcrumbJsonLd([
    ...product.breadcrumbs.map(({ slug, name }) => ({ name, path: urls.category(locale, slug) })),
    { name: product.name, path: urls.product(locale, product.slug) },
  ]);
  return {
    '@context': context,
    '@graph': [
      {
        '@type': 'Product',
        '@id': `${origin}${urls.product(locale, product.slug)}#product`,
        name: product.name,
        description: product.description,
        mpn: product.modelNumber,
        category: product.category.name,
        brand: { '@type': 'Brand', name: product.brand.name },
        image: `${origin}${urls.sharingPicture(product.slug)}`,
        offers: product.variants.map((variant) => ({
          '@type': 'Offer',
          sku: variant.sku,
          url: `${origin}${urls.product(locale, product.slug, variant.id)}`,
          price: (variant.price.amount / 100).toFixed(2),
          priceCurrency: variant.price.currency,
          availability: schemaAvailability[variant.availability],
          itemCondition: 'https://schema.org/NewCondition',
        })),
        ...(rating.average === null
          ? {}
          : {
              aggregateRating: {
                '@type': 'AggregateRating',
                ratingValue: rating.average,
                reviewCount: rating.count,
              },
              review: reviews.slice(0, 3).map((review) => ({
                '@type': 'Review',
                author: { '@type': 'Person', name: review.author },
                datePublished: review.createdAt.slice(0, 10),
                reviewRating: { '@type': 'Rating', ratingValue: review.rating },
                name: review.title,
                reviewBody: review.body,
              })),
            }),
      },
      breadcrumbs,
    ],
  };
}
