import { Breadcrumbs } from '@/components/breadcrumbs';
import { ButtonLink } from '@/components/button';
import { findProducts, getProduct } from '@/features/catalogue/api';
import type { ProductDetail } from '@/features/catalogue/types';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';
import styles from './compare-page.module.css';
import { CompareTable } from './compare-table';
import { RememberCompared, SavedComparison } from './saved-comparison';

/** Up to four products side by side. */
export async function ComparePage({ ids }: { ids: string[] }) {
  const { locale, m } = await getText();
  const products = await findCompared(ids, locale);
  return (
    <div className="page">
      <Breadcrumbs
        label={m.common.breadcrumbs}
        crumbs={[{ name: m.common.siteName, href: urls.home(locale) }]}
        current={m.compare.title}
      />
      <h1>{m.compare.title}</h1>
      {products.length > 0 ? (
        <>
          <p className={styles.intro}>{m.compare.intro}</p>
          <RememberCompared ids={products.map(({ id }) => id)} />
          <CompareTable products={products} />
        </>
      ) : (
        <div className={styles.empty}>
          <SavedComparison locale={locale} />
          <h2>{m.compare.emptyTitle}</h2>
          <p>{m.compare.empty}</p>
          <p>
            <ButtonLink href={urls.departments(locale)}>{m.common.allDepartments}</ButtonLink>
          </p>
        </div>
      )}
    </div>
  );
}

async function findCompared(ids: string[], locale: 'en' | 'bn'): Promise<ProductDetail[]> {
  if (ids.length === 0) return [];
  const { items } = await findProducts({ ids, limit: ids.length }, locale);
  const inOrder = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const products = await Promise.all(inOrder.map(({ slug }) => getProduct(slug, locale)));
  return products.filter((product) => product !== null);
}
