'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { useAction } from '@/features/account/use-action';
import { RequestProblem, request } from '@/lib/api/browser';
import { formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { useIdempotent } from '@/lib/idempotency-key';
import styles from './actions.module.css';
import { tokenHeaders } from './token';
import type { Order } from './types';

/**
 * Cancels an order. It asks once more, in the same place; focus goes to the harmless answer, and back
 * to where it was when the order stays.
 */
export function CancelOrder({
  order: { id, paid, refunded },
  token,
  words,
  formWords,
  locale,
}: {
  order: Order;
  token: string | null;
  words: Messages['orders']['actions'];
  formWords: Messages['forms'];
  locale: Locale;
}) {
  const router = useRouter();
  const once = useIdempotent();
  const { busy, problem, act } = useAction(formWords, locale);
  const [asking, setAsking] = useState<'not yet' | 'now' | 'answered'>('not yet');
  const back = paid.amount - refunded.amount;

  const cancel = () =>
    act('cancel', async () => {
      try {
        await once((key) =>
          request(`/orders/${id}/cancel`, {
            method: 'POST',
            headers: { ...tokenHeaders(token), ...key },
          }),
        );
      } catch (error) {
        // It went on its way, or was cancelled, meanwhile: the page shows which.
        if (error instanceof RequestProblem && error.code === 'order_moved_on') router.refresh();
        throw error;
      }
      router.refresh();
    });

  if (asking !== 'now') {
    return (
      <button
        type="button"
        className={`${styles.linkLike} ${styles.needsScript}`}
        // biome-ignore lint/a11y/noAutofocus: the answer that had focus is gone, and this opened it.
        autoFocus={asking === 'answered'}
        onClick={() => setAsking('now')}
      >
        {words.cancel}
      </button>
    );
  }
  return (
    <fieldset className={styles.question}>
      <legend>{words.cancelQuestion}</legend>
      <p className={styles.text}>
        {back > 0
          ? fill(words.cancelTextPaid, { amount: formatPrice({ ...paid, amount: back }, locale) })
          : words.cancelText}
      </p>
      {problem ? <Notice kind="problem">{problem}</Notice> : null}
      <div className={styles.row}>
        <Button look="danger" aria-disabled={busy !== null} onClick={cancel}>
          {busy ? formWords.working : words.cancelYes}
        </Button>
        <Button look="quiet" autoFocus onClick={() => setAsking('answered')}>
          {words.cancelNo}
        </Button>
      </div>
    </fieldset>
  );
}
