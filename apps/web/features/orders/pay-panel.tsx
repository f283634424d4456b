'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { RunningBar } from '@/components/running-bar';
import { useAction } from '@/features/account/use-action';
import { request } from '@/lib/api/browser';
import { formatPrice, formatTime } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { useIdempotent } from '@/lib/idempotency-key';
import { formatPhone } from '@/lib/phone';
import actionStyles from './actions.module.css';
import { HoldCountdown } from './hold-countdown';
import styles from './pay-panel.module.css';
import { rememberToken, tokenHeaders } from './token';
import type { Order } from './types';
import { useSettling } from './use-settling';
import { useTimeLeft } from './use-time-left';

/**
 * Paying an order that is held for it: how long it still is, the button, and after coming back from
 * the payment service the wait for its word.
 */
export function PayPanel({
  order,
  token,
  asOf,
  returned,
  failed,
  words,
  formWords,
  locale,
}: {
  order: Order;
  token: string | null;
  /** The server's clock at rendering, ms. */
  asOf: number;
  /** Back from the payment service, which has not said yet how it ended. */
  returned: boolean;
  /** The last payment is known to have failed. */
  failed: boolean;
  words: Messages['orders']['pay'];
  formWords: Messages['forms'];
  locale: Locale;
}) {
  const router = useRouter();
  const { busy, problem, act } = useAction(formWords, locale);
  const once = useIdempotent();
  const left = useTimeLeft(order.holdUntil, asOf);
  const held = order.canPay && left > 0;
  const { quiet, again } = useSettling(order, token, returned || !order.canPay);
  const price = formatPrice(order.total, locale);
  const contact = order.contact.email ?? formatPhone(order.contact.phone, locale);
  const time = order.holdUntil ? formatTime(order.holdUntil, locale) : '';
  const ended = order.canPay && left < 0;

  // The server has the last word on whether the time is up.
  useEffect(() => {
    if (ended) router.refresh();
  }, [ended, router]);

  const pay = () =>
    act('pay', async () => {
      const headers = tokenHeaders(token);
      const { redirectUrl } = await once((key) =>
        request<{ redirectUrl: string }>(`/orders/${order.id}/payments`, {
          method: 'POST',
          headers: { ...headers, ...key },
        }),
      );
      rememberToken(order.id, token);
      window.location.assign(redirectUrl);
      // Busy until the page is left.
      await new Promise(() => {});
    });

  const button = (
    <Button
      size="large"
      wide
      look={returned ? 'secondary' : 'primary'}
      className={`${styles.button} ${actionStyles.needsScript}`}
      aria-disabled={busy !== null}
      onClick={pay}
    >
      {busy ? words.working : fill(words.button, { total: price })}
    </Button>
  );
  const problemNotice = problem ? <Notice kind="problem">{problem}</Notice> : null;

  if (returned) {
    return (
      <Panel className={styles.panel} aria-labelledby="pay">
        <h2 id="pay" className={styles.title}>
          {quiet ? words.quietTitle : words.askingTitle}
        </h2>
        <div role="status">
          {quiet ? (
            <p>{fill(held ? words.quietText : words.quietTextOver, { contact, time })}</p>
          ) : (
            <p>{words.askingText}</p>
          )}
        </div>
        {problemNotice}
        {quiet ? (
          <div className={styles.ways}>
            <Button look="quiet" onClick={again}>
              {words.again}
            </Button>
          </div>
        ) : (
          <RunningBar />
        )}
        {quiet && held ? (
          <div className={styles.anyway}>
            <p className={styles.quiet}>{words.payAnyway}</p>
            {button}
          </div>
        ) : null}
      </Panel>
    );
  }

  if (!held) {
    return (
      <Notice kind="warning" title={words.overTitle}>
        {words.overText}
      </Notice>
    );
  }

  return (
    <Panel className={`${styles.panel} ${styles.open}`} aria-labelledby="pay">
      <div className={styles.hold}>
        <div>
          <h2 id="pay" className={styles.title}>
            {words.title}
          </h2>
          <p className={styles.quiet}>{fill(words.until, { time })}</p>
        </div>
        <HoldCountdown left={left} words={words} locale={locale} />
      </div>
      {failed ? (
        <Notice kind="warning" title={words.failedTitle}>
          {words.failedText}
        </Notice>
      ) : null}
      {problemNotice}
      {button}
      <p className={styles.quiet}>{words.text}</p>
    </Panel>
  );
}
