import styles from './breadcrumbs.module.css';
import { Link } from './link';

type Crumb = { name: string; href: string };

/** The way from the home page to here. The last crumb is the page itself and is not a link. */
export function Breadcrumbs({
  label,
  crumbs,
  current,
}: {
  label: string;
  crumbs: Crumb[];
  current?: string;
}) {
  return (
    <nav aria-label={label} className={styles.breadcrumbs}>
      <ol className={styles.list}>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.name}</Link>
          </li>
        ))}
        {current ? (
          <li aria-current="page" className={styles.current}>
            {current}
          </li>
        ) : null}
      </ol>
    </nav>
  );
}
