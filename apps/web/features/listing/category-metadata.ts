import 'server-only';
import type { Metadata } from 'next';
import { findCategories } from '@/features/catalogue/api';
import { formatNumber } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { openGraphLocales } from '@/lib/i18n/locales';
import { alternates } from '@/lib/seo/alternates';
import { findInTree } from './category';

/** Title, description and addresses of a department. */
export async function categoryMetadata(slug: string): Promise<Metadata> {
  const { locale, m } = await getText();
  const found = findInTree(await findCategories(locale), slug);
  if (!found) return { title: m.errors.notFoundTitle };
  const { name, productCount } = found.category;
  const description = fill(m.listing.description, {
    name,
    count: formatNumber(productCount, locale),
  });
  return {
    title: name,
    description,
    alternates: alternates(locale, `/c/${slug}`),
    openGraph: {
      title: name,
      description,
      locale: openGraphLocales[locale],
      siteName: m.common.siteName,
      type: 'website',
    },
  };
}
