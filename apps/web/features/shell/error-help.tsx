'use client';

import { Button } from '@/components/button';
import { localDigits } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import { site } from '@/lib/site';
import styles from './message-page.module.css';
import { useText } from './text';

/** What a visitor sees when we failed: what to do, and what to tell us. */
export function ErrorHelp({
  digest,
  onRetry,
}: {
  digest: string | undefined;
  onRetry: () => void;
}) {
  const { locale, text } = useText();
  return (
    <div className={`page ${styles.message}`}>
      <h1>{text.errorTitle}</h1>
      <p>{fill(text.errorText, { phone: localDigits(site.phone, locale) })}</p>
      <p className={styles.ways}>
        <Button onClick={onRetry}>{text.retry}</Button>
      </p>
      {digest ? <p className={styles.reference}>{fill(text.reference, { digest })}</p> : null}
    </div>
  );
}
