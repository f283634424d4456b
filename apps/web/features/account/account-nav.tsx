'use client';

import { usePathname } from 'next/navigation';
import { Link } from '@/components/link';
import styles from './account-nav.module.css';

/** The pages of the account; the one that is open is marked. */
export function AccountNav({
  label,
  links,
}: {
  label: string;
  links: { href: string; label: string }[];
}) {
  const path = usePathname();
  // The overview's address begins all the others, so the longest match counts.
  const current = links
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {links.map(({ href, label: text }) => (
          <li key={href}>
            <Link
              href={href}
              className={styles.link}
              aria-current={href === current?.href ? 'page' : undefined}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
