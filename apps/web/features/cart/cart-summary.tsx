'use client';

import { useState } from 'react';
import { ButtonLink } from '@/components/button';
import { classNames } from '@/components/class-names';
import { Link } from '@/components/link';
import { Panel } from '@/components/panel';
import type { NamedSlug } from '@/features/catalogue/types';
import { formatDate, formatDay, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { signInPath } from '@/lib/next-path';
import { urls } from '@/lib/urls';
import styles from './cart-summary.module.css';
import { DeliveryDistrict } from './delivery-district';
import { type Delivery, deliverySum } from './delivery-sum';
import { countText } from './line-text';
import type { Cart } from './types';

/** What the cart costs, with delivery to the shopper's district. Sums fade while they are asked for. */
export function CartSummary({
  cart,
  waiting,
  signedIn,
  firstDelivery,
  districts,
  words,
  locale,
}: {
  cart: Cart;
  waiting: boolean;
  signedIn: boolean;
  firstDelivery: Delivery;
  districts: NamedSlug[];
  words: Messages['cart'];
  locale: Locale;
}) {
  const [delivery, setDelivery] = useState(firstDelivery);
  const { method } = delivery;
  const sum = method ? deliverySum(cart.subtotal, method) : null;
  return (
    <Panel className={styles.summary} aria-labelledby="cart-summary" aria-busy={waiting}>
      <h2 id="cart-summary" className={styles.title}>
        {words.summary}
      </h2>
      <DeliveryDistrict
        delivery={delivery}
        districts={districts}
        words={words}
        locale={locale}
        onChange={setDelivery}
      />
      <dl className={classNames(styles.sums, waiting && styles.waiting)}>
        <div>
          <dt>
            {words.subtotal} ({countText(cart.itemCount, words, locale)})
          </dt>
          <dd>{formatPrice(cart.subtotal, locale)}</dd>
        </div>
        {method && sum ? (
          <div>
            <dt>
              {method.label}
              <span className={styles.arrival}>
                {method.earliest === method.latest
                  ? fill(words.deliveryOn, { earliest: formatDay(method.earliest, locale) })
                  : fill(words.deliveryBetween, {
                      earliest: formatDay(method.earliest, locale),
                      latest: formatDay(method.latest, locale),
                    })}
              </span>
            </dt>
            <dd>{sum.fee.amount === 0 ? words.deliveryFree : formatPrice(sum.fee, locale)}</dd>
          </div>
        ) : null}
        <div className={styles.total}>
          <dt>
            {sum ? words.estimate : words.subtotal}
            <span className={styles.arrival}>{words.vat}</span>
          </dt>
          <dd>{formatPrice(sum ? sum.total : cart.subtotal, locale)}</dd>
        </div>
        {cart.savings.amount > 0 ? (
          <div className={styles.savings}>
            <dt>{words.savings}</dt>
            <dd>{formatPrice(cart.savings, locale)}</dd>
          </div>
        ) : null}
      </dl>
      {sum?.moreForFree ? (
        <p className={styles.hint}>
          {fill(words.freeDeliveryMore, { amount: formatPrice(sum.moreForFree, locale) })}
        </p>
      ) : null}
      <ButtonLink href={urls.checkout(locale)} size="large" wide>
        {words.goToCheckout}
      </ButtonLink>
      {cart.expiresAt ? (
        <p className={styles.hint}>
          {fill(words.keptUntil, { date: formatDate(cart.expiresAt, locale) })}{' '}
          {signedIn ? null : (
            <Link href={signInPath(locale, urls.cart(locale))} className={styles.link}>
              {words.signInToKeep}
            </Link>
          )}
        </p>
      ) : null}
    </Panel>
  );
}
