import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { deliverySum } from '@/features/cart/delivery-sum';
import { formatPrice } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './checkout.module.css';
import { Choice, Choices } from './choice';
import { CouponField, couponText } from './coupon-field';
import { arrivalText } from './delivery-text';
import type { Checkout } from './use-checkout';
import type { CheckoutWords } from './words';

/** The ways of delivery to the district with fee and dates, and the coupon. */
export function DeliveryStep({
  checkout,
  words,
  locale,
}: {
  checkout: Checkout;
  words: CheckoutWords;
  locale: Locale;
}) {
  const { quote, pickup, asking, failed, errors } = checkout;
  const { delivery, subtotal } = quote;
  const methods = delivery.methods.filter(({ code }) => (code === 'pickup') === pickup);
  // The choice shows at once; what it costs follows.
  const offered = methods.some(({ code }) => code === checkout.delivery);
  const chosen = offered ? checkout.delivery : delivery.selected;
  return (
    <>
      {failed ? (
        <Notice kind="problem" title={words.checkout.deliveryFailed}>
          <Button look="secondary" size="small" onClick={checkout.again}>
            {words.checkout.tryAgain}
          </Button>
        </Notice>
      ) : null}
      <div className={asking ? styles.waiting : styles.counted} aria-busy={asking}>
        <Choices legend={pickup ? words.checkout.pickupChoice : words.checkout.deliveryChoice}>
          {methods.map((method) => {
            const { fee } = deliverySum(subtotal, method);
            return (
              <Choice
                key={method.code}
                name="delivery"
                value={method.code}
                checked={chosen === method.code}
                title={method.label}
                aside={fee.amount === 0 ? words.checkout.free : formatPrice(fee, locale)}
                onChoose={() => checkout.update({ delivery: method.code })}
              >
                {arrivalText(method, words.checkout, locale)}
              </Choice>
            );
          })}
        </Choices>
      </div>
      {errors.delivery ? <Notice kind="problem">{errors.delivery}</Notice> : null}
      <CouponField checkout={checkout} words={words} locale={locale} />
      <Button size="large" className={styles.goOn} onClick={() => checkout.open(3)}>
        {words.checkout.goOn}
      </Button>
    </>
  );
}

/** What is chosen, once the step is done. */
export function DeliverySummary({
  checkout: { quote, asking },
  words,
  locale,
}: {
  checkout: Checkout;
  words: CheckoutWords;
  locale: Locale;
}) {
  const method = quote.delivery.methods.find(({ code }) => code === quote.delivery.selected);
  if (!method) return null;
  const { deliveryFee } = quote;
  const coupon = couponText(quote, words.checkout, locale);
  return (
    <div className={asking ? styles.waiting : styles.counted} aria-busy={asking}>
      <p>
        {method.label},{' '}
        {deliveryFee.amount === 0 ? words.checkout.free : formatPrice(deliveryFee, locale)}
      </p>
      <p className={styles.quiet}>{arrivalText(method, words.checkout, locale)}</p>
      {coupon ? <p className={styles.good}>{coupon}</p> : null}
    </div>
  );
}
