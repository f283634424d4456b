import '@/styles/faces.css';
import '@/styles/tokens.css';
import '@/styles/base.css';
import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button';
import { Logo } from '@/features/shell/logo';
import styles from '@/features/shell/message-page.module.css';
import { messagesOf } from '@/lib/i18n';
import { locales } from '@/lib/i18n/locales';

export const metadata: Metadata = { title: 'DhakaCart' };

/** An address without a language: says so in both. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <main className={`page ${styles.message}`}>
          <Logo />
          {locales.map((locale) => {
            const { common, errors } = messagesOf(locale);
            return (
              <section key={locale} lang={locale} className={styles.message}>
                <h1>{errors.notFoundTitle}</h1>
                <p>{errors.notFoundText}</p>
                <ButtonLink href={`/${locale}`}>{common.home}</ButtonLink>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
