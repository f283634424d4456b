import { Breadcrumbs } from '@/components/breadcrumbs';
import { Link } from '@/components/link';
import { Picture } from '@/components/picture';
import { findCategories } from '@/features/catalogue/api';
import { formatNumber } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';
import styles from './departments-page.module.css';

/** The whole tree of departments on one page. */
export async function DepartmentsPage() {
  const { locale, m } = await getText();
  const departments = await findCategories(locale);
  return (
    <div className="page">
      <Breadcrumbs
        label={m.common.breadcrumbs}
        crumbs={[{ name: m.common.siteName, href: urls.home(locale) }]}
        current={m.listing.departmentsTitle}
      />
      <h1>{m.listing.departmentsTitle}</h1>
      <ul className={styles.departments}>
        {departments.map((department) => (
          <li key={department.id} className={styles.department}>
            <Picture src={department.picture} alt="" size={88} className={styles.picture} />
            <div>
              <h2 className={styles.name}>
                <Link href={urls.category(locale, department.slug)}>{department.name}</Link>
              </h2>
              <ul className={styles.children}>
                {department.children.map((child) => (
                  <li key={child.id}>
                    <Link href={urls.category(locale, child.slug)}>
                      {child.name}
                      {'\u00a0'}
                      <span className={styles.count}>
                        {formatNumber(child.productCount, locale)}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
