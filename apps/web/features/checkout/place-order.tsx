import { useEffect, useRef } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { formatPrice, localDigits } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { site } from '@/lib/site';
import { ChangedNotice, isTold } from './changed-notice';
import styles from './checkout.module.css';
import type { Checkout } from './use-checkout';
import { WaitingNotice } from './waiting-notice';
import type { CheckoutWords } from './words';

/**
 * The button that orders, with the sum on it. When something changed on the way, what it was stands
 * in its place and asks; when there is no answer yet, it says so.
 */
export function PlaceOrder({
  checkout,
  words,
  locale,
}: {
  checkout: Checkout;
  words: CheckoutWords;
  locale: Locale;
}) {
  const { quote, fresh, placing, trouble, placeOrder } = checkout;
  const w = words.checkout;
  const area = useRef<HTMLDivElement>(null);
  const told = isTold(checkout);
  const said = trouble?.kind === 'refused' || trouble?.kind === 'payment';
  const unsure = placing === 'waiting' || placing === 'stuck';

  useEffect(() => {
    if (told || said || unsure) area.current?.focus();
  }, [told, said, unsure]);

  const phone = localDigits(site.phone, locale);
  const tooLarge = !quote.orderable && !told;
  const ready = fresh && quote.orderable && placing === 'idle';
  return (
    <div ref={area} tabIndex={-1} className={styles.place}>
      {trouble?.kind === 'unsure' && placing === 'idle' ? (
        <Notice kind="warning" title={w.unsureTitle}>
          {w.unsureText}
        </Notice>
      ) : null}
      {trouble?.kind === 'refused' ? (
        <Notice kind="problem" title={trouble.detail || w.failed} />
      ) : null}
      {checkout.failed ? (
        <Notice kind="problem" title={w.deliveryFailed}>
          <Button look="secondary" size="small" onClick={checkout.again}>
            {w.tryAgain}
          </Button>
        </Notice>
      ) : null}
      {tooLarge ? <Notice kind="problem" title={fill(w.tooLarge, { phone })} /> : null}
      {unsure ? <WaitingNotice checkout={checkout} words={w} locale={locale} /> : null}
      {told && placing === 'idle' ? (
        <ChangedNotice checkout={checkout} words={words} locale={locale} asks />
      ) : (
        <Button
          size="large"
          wide
          aria-disabled={!ready}
          onClick={() => {
            if (ready) placeOrder();
          }}
        >
          {placing !== 'idle'
            ? w.placing
            : fresh
              ? fill(w.placeOrder, { total: formatPrice(quote.total, locale) })
              : w.counting}
        </Button>
      )}
    </div>
  );
}
