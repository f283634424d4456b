import { useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import { lineName } from '@/features/cart/changes';
import { changeText } from '@/features/cart/line-text';
import { formatNumber, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import styles from './checkout.module.css';
import { type QuoteChange, shortLines } from './quote-changes';
import type { Checkout } from './use-checkout';
import type { CheckoutWords } from './words';

/** Whether there is something that the shopper must hear before ordering. */
export function isTold({ changes, quote, refusedCoupon, mustAsk }: Checkout): boolean {
  return mustAsk || changes.length > 0 || refusedCoupon !== null || shortLines(quote).length > 0;
}

/**
 * What changed without the shopper's doing, in words, with the sum as it is now. At the end of the
 * page it `asks` whether to order for that sum; before, it only tells. Lines of which too few are
 * left can be mended here.
 */
export function ChangedNotice({
  checkout,
  words,
  locale,
  asks = false,
}: {
  checkout: Checkout;
  words: CheckoutWords;
  locale: Locale;
  asks?: boolean;
}) {
  const { quote, changes, refusedCoupon, fresh } = checkout;
  const w = words.checkout;
  const total = formatPrice(quote.total, locale);
  const short = shortLines(quote);
  const texts = [
    ...changes,
    ...(refusedCoupon ? [{ kind: 'coupon' as const, ...refusedCoupon }] : []),
  ]
    // A line that is short is said below, with what can be done about it.
    .filter((change) => !short.length || (change.kind !== 'short' && change.kind !== 'sold_out'))
    .map((change) => quoteChangeText(change, words, locale));
  return (
    <Notice kind="warning" title={short.length ? w.notOrderable : w.changedTitle}>
      {texts.length ? (
        <ul className={styles.changes}>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {short.length ? (
        <ShortLines checkout={checkout} words={words} locale={locale} />
      ) : (
        <p>{fill(w.changedText, { total })}</p>
      )}
      <p className={styles.actions}>
        {asks && short.length === 0 && quote.orderable ? (
          <Button
            aria-disabled={!fresh}
            onClick={() => {
              if (fresh) checkout.placeOrder();
            }}
          >
            {fresh ? fill(w.orderFor, { total }) : w.counting}
          </Button>
        ) : null}
        <ButtonLink href={urls.cart(locale)} look="quiet">
          {w.changeCart}
        </ButtonLink>
      </p>
    </Notice>
  );
}

function ShortLines({
  checkout: { quote, changeLine },
  words: { checkout: w, cart },
  locale,
}: {
  checkout: Checkout;
  words: CheckoutWords;
  locale: Locale;
}) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function mend(itemId: string, quantity: number) {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    const done = await changeLine(itemId, quantity);
    setFailed(!done);
    setBusy(false);
  }

  return (
    <>
      <p>{w.notOrderableText}</p>
      <ul className={styles.short}>
        {shortLines(quote).map((item) => {
          const name = lineName(item);
          const count = formatNumber(item.available, locale);
          return (
            <li key={item.id}>
              <span>
                {item.available === 0
                  ? fill(cart.changeSoldOut, { name })
                  : fill(w.changedShort, { name, count })}
              </span>
              <span className={styles.actions}>
                {item.available > 0 ? (
                  <Button
                    look="secondary"
                    size="small"
                    aria-disabled={busy}
                    aria-label={fill(w.takeNamed, { count, name })}
                    onClick={() => mend(item.id, item.available)}
                  >
                    {fill(cart.takeAvailable, { count })}
                  </Button>
                ) : null}
                <Button
                  look="secondary"
                  size="small"
                  aria-disabled={busy}
                  aria-label={fill(w.removeNamed, { name })}
                  onClick={() => mend(item.id, 0)}
                >
                  {cart.remove}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {failed ? (
        <p role="alert" className={styles.refused}>
          {cart.failed}
        </p>
      ) : null}
    </>
  );
}

function quoteChangeText(change: QuoteChange, words: CheckoutWords, locale: Locale): string {
  const w = words.checkout;
  const price = (money: Parameters<typeof formatPrice>[0]) =>
    money.amount === 0 ? w.free : formatPrice(money, locale);
  switch (change.kind) {
    case 'short':
      return fill(w.changedShort, {
        name: change.name,
        count: formatNumber(change.available, locale),
      });
    case 'fee':
      return fill(w.changedFee, {
        label: change.label,
        was: price(change.was),
        now: price(change.now),
      });
    case 'coupon':
      return fill(w.changedCoupon, { code: change.code, detail: change.detail });
    default:
      return changeText(change, words.cart, locale);
  }
}
