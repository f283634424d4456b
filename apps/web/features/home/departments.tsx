import { Link } from '@/components/link';
import { Picture } from '@/components/picture';
import type { CategoryNode } from '@/features/catalogue/types';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import styles from './departments.module.css';

/** The departments as tiles of sand. */
export function Departments({
  departments,
  locale,
}: {
  departments: CategoryNode[];
  locale: Locale;
}) {
  return (
    <ul className={styles.tiles}>
      {departments.map((department) => (
        <li key={department.id}>
          <Link href={urls.category(locale, department.slug)} className={styles.tile}>
            <span className={styles.picture}>
              <Picture src={department.picture} alt="" size={104} />
            </span>
            <span className={styles.name}>{department.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
