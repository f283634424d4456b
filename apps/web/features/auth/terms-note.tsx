import { Link } from '@/components/link';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './auth-page.module.css';

/** The sentence about terms and privacy, with its two links where the language wants them. */
export function TermsNote({ locale, words }: { locale: Locale; words: Messages['auth'] }) {
  const links: Record<string, { href: string; text: string }> = {
    '{terms}': { href: urls.terms(locale), text: words.termsLink },
    '{privacy}': { href: urls.privacy(locale), text: words.privacyLink },
  };
  return (
    <p className={styles.small}>
      {words.terms.split(/(\{\w+\})/).map((part) => {
        const link = links[part];
        if (!link) return part;
        return (
          <Link key={part} href={link.href} className={styles.link}>
            {link.text}
          </Link>
        );
      })}
    </p>
  );
}
