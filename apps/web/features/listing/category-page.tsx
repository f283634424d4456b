import { notFound } from 'next/navigation';
import { findCategories, findProducts } from '@/features/catalogue/api';
import { getText } from '@/lib/i18n';
import type { ListingState } from '@/lib/listing-query';
import { breadcrumbJsonLd } from '@/lib/seo/breadcrumbs';
import { JsonLd } from '@/lib/seo/json-ld';
import { urls } from '@/lib/urls';
import { findInTree } from './category';
import { ListingPage } from './listing-page';
import { type Scope, toProductQuery } from './scope';

/** One department: its subdivisions and products. */
export async function CategoryPage({ slug, state }: { slug: string; state: ListingState }) {
  const { locale, m } = await getText();
  const found = findInTree(await findCategories(locale), slug);
  if (!found) notFound();
  const { category, parents } = found;
  const scope: Scope = { kind: 'category', slug, name: category.name };
  const list = await findProducts(toProductQuery(scope, state), locale);
  return (
    <>
      <JsonLd
        data={breadcrumbJsonLd([
          { name: m.common.siteName, path: urls.home(locale) },
          ...[...parents, category].map((one) => ({
            name: one.name,
            path: urls.category(locale, one.slug),
          })),
        ])}
      />
      <ListingPage
        scope={scope}
        state={state}
        list={list}
        title={category.name}
        parents={parents}
        subcategories={category.children.filter(({ productCount }) => productCount > 0)}
      />
    </>
  );
}
