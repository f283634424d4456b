import { Link } from '@/components/link';
import { AccountLink } from '@/features/account/account-link';
import { CartLink } from '@/features/cart/cart-link';
import { findCategories } from '@/features/catalogue/api';
import type { CategoryNode } from '@/features/catalogue/types';
import { SearchBox } from '@/features/search/search-box';
import { localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';
import { DepartmentLinks } from './department-links';
import styles from './header.module.css';
import { LanguageLink } from './language-link';
import { Logo } from './logo';

/** The frame's top: promise, search, cart and departments. */
export async function Header() {
  const { locale, m } = await getText();
  const departments = await findDepartments(locale);
  return (
    <header className={styles.header}>
      <div className={styles.strip}>
        <div className={`page ${styles.stripRow}`}>
          <p>{m.common.promise}</p>
          <a href={site.phoneHref} className={styles.call}>
            {fill(m.common.call, { phone: localDigits(site.phone, locale) })}
          </a>
          <LanguageLink
            locale={locale}
            word={m.common.otherLanguage}
            label={m.common.otherLanguageLabel}
          />
        </div>
      </div>
      <div className={styles.bar}>
        <div className={`page ${styles.barRow}`}>
          <Link href={urls.home(locale)} className={styles.logo} aria-label={m.common.home}>
            <Logo />
          </Link>
          <SearchBox
            action={urls.search(locale)}
            locale={locale}
            words={{
              label: m.common.searchLabel,
              placeholder: m.common.searchPlaceholder,
              button: m.common.search,
              products: m.search.products,
              departments: m.common.departments,
              brands: m.search.brands,
              queries: m.search.queries,
              found: m.search.found,
              none: m.search.none,
            }}
          />
          <nav className={styles.own} aria-label={m.common.account}>
            <AccountLink href={urls.account(locale)} label={m.common.account} />
            <CartLink href={urls.cart(locale)} label={m.common.cart} />
          </nav>
        </div>
      </div>
      <nav className={styles.departments} aria-label={m.common.departments}>
        <DepartmentLinks
          links={[
            { href: urls.sale(locale), label: m.common.sale, accent: true },
            ...departments.map(({ slug, name }) => ({
              href: urls.category(locale, slug),
              label: name,
            })),
            { href: urls.departments(locale), label: m.common.allDepartments },
          ]}
        />
      </nav>
    </header>
  );
}

// A page of terms is worth showing even while the catalogue cannot be read.
async function findDepartments(locale: Locale): Promise<CategoryNode[]> {
  try {
    return await findCategories(locale);
  } catch (error) {
    log('error', 'The departments of the header could not be read', error);
    return [];
  }
}
