'use client';

import { usePathname } from 'next/navigation';
import { classNames } from '@/components/class-names';
import { Link } from '@/components/link';
import styles from './department-links.module.css';

type DepartmentLink = { href: string; label: string; accent?: boolean };

/** The departments in one row, sideways on a phone; marks the one we are in. */
export function DepartmentLinks({ links }: { links: DepartmentLink[] }) {
  const pathname = usePathname();
  return (
    <ul className={`page ${styles.list}`}>
      {links.map(({ href, label, accent }) => (
        <li key={href}>
          <Link
            href={href}
            className={classNames(styles.link, accent && styles.accent)}
            aria-current={pathname === href ? 'page' : undefined}
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
