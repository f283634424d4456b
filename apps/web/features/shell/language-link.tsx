'use client';

import { usePathname } from 'next/navigation';
import { type Locale, localeCookie, switchLocale } from '@/lib/i18n/locales';
import styles from './language-link.module.css';

/** The same page in the other language. The choice is remembered for the next visit to `/`. */
export function LanguageLink({
  locale,
  word,
  label,
}: {
  locale: Locale;
  word: string;
  label: string;
}) {
  const other: Locale = locale === 'en' ? 'bn' : 'en';
  const href = switchLocale(usePathname(), other);
  return (
    <a
      href={href}
      hrefLang={other}
      className={styles.link}
      onClick={(event) => {
        // Where a browser has no cookie store the choice lasts for this visit, in the address.
        window.cookieStore?.set({
          name: localeCookie,
          value: other,
          path: '/',
          sameSite: 'lax',
          expires: Date.now() + 365 * 24 * 60 * 60 * 1000,
        });
        event.currentTarget.href = href + window.location.search;
      }}
    >
      <span lang={other} className={other === 'bn' ? styles.bengali : undefined} aria-hidden="true">
        {word}
      </span>
      <span className="visually-hidden">{label}</span>
    </a>
  );
}
