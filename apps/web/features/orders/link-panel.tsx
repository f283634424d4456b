'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { useAction } from '@/features/account/use-action';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './actions.module.css';
import { forgetToken, tokenHeaders } from './token';

/** The signed link of an order: what it can do, a copy of it, and the end of all that are out. */
export function LinkPanel({
  id,
  link,
  token,
  words,
  copyWords,
  formWords,
  locale,
}: {
  id: string;
  /** The token that a new link would carry. */
  link: string | null;
  /** The one with which the visitor came in, if that is what let them in. */
  token: string | null;
  words: Messages['orders']['link'];
  copyWords: Messages['orders']['copy'];
  formWords: Messages['forms'];
  locale: Locale;
}) {
  const router = useRouter();
  const { busy, problem, act } = useAction(formWords, locale);
  const [asking, setAsking] = useState<'not yet' | 'now' | 'answered'>('not yet');
  const [said, setSaid] = useState('');
  const [revoked, setRevoked] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const last = token !== null;

  // The button that had focus is gone.
  useEffect(() => {
    if (revoked) status.current?.focus();
  }, [revoked]);

  async function copy() {
    try {
      const address = new URL(urls.order(locale, id, link), window.location.origin);
      await navigator.clipboard.writeText(address.href);
      setSaid(copyWords.done);
    } catch {
      setSaid(formWords.failed);
    }
  }

  const revoke = () =>
    act('revoke', async () => {
      await request(`/orders/${id}/link`, { method: 'DELETE', headers: tokenHeaders(token) });
      forgetToken(id);
      setAsking('not yet');
      setSaid(last ? words.revokedLast : words.revoked);
      setRevoked(true);
      // Whoever came by the link would only be told that it opens nothing.
      if (!last) router.refresh();
    });

  return (
    <section aria-labelledby="link" className={styles.plain}>
      <h2 id="link" className={styles.title}>
        {words.title}
      </h2>
      {revoked && last ? null : <p className={styles.text}>{words.text}</p>}
      {problem ? <Notice kind="problem">{problem}</Notice> : null}
      <p ref={status} tabIndex={-1} role="status" className={styles.said}>
        {said}
      </p>
      {revoked && last ? null : asking === 'now' ? (
        <fieldset className={styles.question}>
          <legend>{words.revokeQuestion}</legend>
          <p className={styles.text}>{last ? words.revokeTextLast : words.revokeText}</p>
          <div className={styles.row}>
            <Button look="danger" size="small" aria-disabled={busy !== null} onClick={revoke}>
              {words.revokeYes}
            </Button>
            <Button look="quiet" size="small" autoFocus onClick={() => setAsking('answered')}>
              {words.revokeNo}
            </Button>
          </div>
        </fieldset>
      ) : (
        <div className={styles.row}>
          {link ? (
            <Button look="quiet" size="small" className={styles.needsScript} onClick={copy}>
              {words.copy}
            </Button>
          ) : null}
          <Button
            look="quiet"
            size="small"
            className={styles.needsScript}
            autoFocus={asking === 'answered'}
            onClick={() => {
              setSaid('');
              setRevoked(false);
              setAsking('now');
            }}
          >
            {words.revoke}
          </Button>
        </div>
      )}
    </section>
  );
}
