import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { OptionalLabel } from '@/features/forms/optional-label';
import { formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import styles from './checkout.module.css';
import type { Quote } from './types';
import type { Checkout } from './use-checkout';
import type { CheckoutWords } from './words';

/** A coupon: given, taken with what it is worth, or refused with the reason beside the field. */
export function CouponField({
  checkout,
  words: { checkout: words, forms },
  locale,
}: {
  checkout: Checkout;
  words: CheckoutWords;
  locale: Locale;
}) {
  const { quote, draft, fresh, asking, failed } = checkout;
  const [unreadable, setUnreadable] = useState(false);
  const [said, setSaid] = useState('');
  const area = useRef<HTMLDivElement>(null);
  const tried = useRef(false);
  const taken = quote.coupon?.accepted && draft.coupon ? couponText(quote, words, locale) : null;
  const refusal =
    fresh && draft.coupon && quote.coupon && !quote.coupon.accepted ? quote.coupon.detail : null;
  const error = unreadable
    ? words.couponUnreadable
    : (refusal ?? (failed && draft.coupon ? words.couponFailed : undefined));

  // Field and button take each other's place, and the focus goes along: to the field for a code
  // that is refused, and after removing one; to the button beside what the coupon is worth.
  useEffect(() => {
    if (!tried.current || !fresh) return;
    tried.current = false;
    area.current?.querySelector<HTMLElement>(taken ? 'button' : 'input')?.focus();
    if (taken) setSaid(taken);
  }, [fresh, taken]);

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('coupon') ?? '')
      .trim()
      .toUpperCase();
    const readable = /^[\x21-\x7e ]{1,40}$/.test(code);
    setUnreadable(code !== '' && !readable);
    setSaid('');
    if (code && !readable) return;
    tried.current = true;
    checkout.update({ coupon: code || null });
    if (code === draft.coupon) checkout.again();
  }

  function remove() {
    tried.current = true;
    checkout.update({ coupon: null });
    setSaid(words.couponRemoved);
  }

  return (
    <div ref={area}>
      {taken ? (
        <p className={styles.taken}>
          <span className={styles.good}>{taken}</span>
          <Button
            look="quiet"
            size="small"
            aria-label={fill(words.couponRemoveNamed, { code: quote.coupon?.code ?? '' })}
            onClick={remove}
          >
            {words.couponRemove}
          </Button>
        </p>
      ) : (
        <form method="post" className={styles.couponForm} onSubmit={apply} noValidate>
          <Field
            name="coupon"
            label={<OptionalLabel words={forms}>{words.coupon}</OptionalLabel>}
            defaultValue={draft.coupon ?? ''}
            error={error}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onInput={() => setUnreadable(false)}
          />
          <Button
            type="submit"
            look="secondary"
            className={styles.apply}
            aria-disabled={asking && draft.coupon !== null}
          >
            {asking && draft.coupon ? words.checking : words.apply}
          </Button>
        </form>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

/** What the coupon is worth, or null where none is taken. */
export function couponText(
  { coupon, discount }: Quote,
  words: Messages['checkout'],
  locale: Locale,
): string | null {
  if (!coupon?.accepted) return null;
  const { code } = coupon;
  return discount.amount > 0
    ? fill(words.couponTaken, { code, amount: formatPrice(discount, locale) })
    : fill(words.couponFreeDelivery, { code });
}
