import { ButtonLink } from '@/components/button';
import styles from '@/features/shell/message-page.module.css';
import { localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { signInPath } from '@/lib/next-path';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';
import { RecallLink } from './recall-link';

/** What somebody sees whom nothing lets see the order: why that may be, and who helps. */
export async function OrderMissing() {
  const { locale, m } = await getText();
  const { missing } = m.orders;
  return (
    <div className={`page ${styles.message}`}>
      <RecallLink />
      <h1>{missing.title}</h1>
      <p>{missing.text}</p>
      <p className={styles.ways}>
        <ButtonLink href={signInPath(locale, urls.orders(locale))}>{missing.signIn}</ButtonLink>
        <ButtonLink href={site.phoneHref} look="secondary">
          {fill(missing.call, { phone: localDigits(site.phone, locale) })}
        </ButtonLink>
      </p>
    </div>
  );
}
