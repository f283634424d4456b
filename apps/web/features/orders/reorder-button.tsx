'use client';

import { useState } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { useAction } from '@/features/account/use-action';
import { announceCart } from '@/features/cart/store';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import { useGoTo } from '@/lib/use-go-to';
import styles from './actions.module.css';
import { keepSkipped, SkippedList } from './skipped';
import { tokenHeaders } from './token';
import type { ReorderAnswer, Skipped } from './types';

/**
 * Puts what an order had into the cart and goes there, where what is missing is said. When nothing of
 * it can be had, it is said here, and nobody goes anywhere.
 */
export function ReorderButton({
  order,
  token,
  label,
  accessibleLabel,
  words,
  formWords,
  locale,
  look = 'quiet',
  wide = false,
}: {
  order: { id: string; itemCount: number };
  token: string | null;
  label: string;
  accessibleLabel?: string;
  words: Messages['orders']['again'];
  formWords: Messages['forms'];
  locale: Locale;
  look?: 'secondary' | 'quiet';
  wide?: boolean;
}) {
  const goTo = useGoTo();
  const { busy, problem, act } = useAction(formWords, locale);
  const [missing, setMissing] = useState<Skipped[] | null>(null);

  const buyAgain = () =>
    act('again', async () => {
      setMissing(null);
      const { cart, skipped } = await request<ReorderAnswer>(`/orders/${order.id}/reorder`, {
        method: 'POST',
        headers: tokenHeaders(token),
      });
      announceCart(cart);
      const short = skipped.reduce((sum, { ordered, added }) => sum + ordered - added, 0);
      if (short === order.itemCount) return setMissing(skipped);
      keepSkipped(skipped);
      await goTo(urls.cart(locale));
    });

  return (
    <>
      <Button
        look={look}
        size={wide ? 'normal' : 'small'}
        wide={wide}
        className={styles.needsScript}
        aria-label={accessibleLabel}
        aria-disabled={busy !== null}
        onClick={buyAgain}
      >
        {label}
      </Button>
      {problem ? <Notice kind="problem">{problem}</Notice> : null}
      {missing ? (
        <div role="alert">
          <Notice kind="warning" title={words.nothingTitle}>
            <SkippedList skipped={missing} words={words} locale={locale} />
          </Notice>
        </div>
      ) : null}
    </>
  );
}
