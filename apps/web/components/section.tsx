import type { ReactNode } from 'react';
import { Link } from './link';
import styles from './section.module.css';

/** A titled part of a page, with a way to the rest of it. */
export function Section({
  title,
  more,
  id,
  children,
}: {
  title: string;
  more?: { href: string; label: string } | null;
  id: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {more ? (
          <Link href={more.href} className={styles.more}>
            {more.label}
            <span className="visually-hidden">: {title}</span>
          </Link>
        ) : null}
      </div>
      {children}
    </section>
  );
}
