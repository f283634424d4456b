import { ButtonLink } from '@/components/button';
import { classNames } from '@/components/class-names';
import { Picture } from '@/components/picture';
import noticeStyles from '@/features/cart/line-notice.module.css';
import { countText, noticeTexts } from '@/features/cart/line-text';
import type { Cart, CartItem } from '@/features/cart/types';
import { formatNumber, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import styles from './order-summary.module.css';
import type { Checkout } from './use-checkout';
import type { CheckoutWords } from './words';

/** What is ordered and what it comes to. Sums fade while they are counted. */
export function OrderSummary({
  checkout: { quote, fresh, pickup },
  districtName,
  titleId,
  words,
  locale,
}: {
  checkout: Checkout;
  districtName: string;
  titleId: string;
  words: CheckoutWords;
  locale: Locale;
}) {
  const w = words.checkout;
  const cart = quote.cart as Cart;
  const { discount, deliveryFee, coupon } = quote;
  return (
    <div className={styles.summary}>
      <h2 id={titleId} className={styles.title}>
        {w.summary}
      </h2>
      <ul className={styles.lines}>
        {cart.items.map((item) => (
          <SummaryLine key={item.id} item={item} words={words} locale={locale} />
        ))}
      </ul>
      <dl className={classNames(styles.sums, !fresh && styles.waiting)} aria-busy={!fresh}>
        <div>
          <dt>
            {w.subtotal} ({countText(cart.itemCount, words.cart, locale)})
          </dt>
          <dd>{formatPrice(quote.subtotal, locale)}</dd>
        </div>
        {discount.amount > 0 ? (
          <div className={styles.discount}>
            <dt>{fill(w.discount, { code: coupon?.code ?? '' })}</dt>
            <dd>−{formatPrice(discount, locale)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{pickup ? w.pickup : fill(w.deliveryTo, { district: districtName })}</dt>
          <dd>{deliveryFee.amount === 0 ? w.free : formatPrice(deliveryFee, locale)}</dd>
        </div>
        <div className={styles.total}>
          <dt>
            {w.total}
            <span className={styles.small}>{w.vat}</span>
          </dt>
          <dd>{formatPrice(quote.total, locale)}</dd>
        </div>
      </dl>
      <ButtonLink href={urls.cart(locale)} look="quiet" size="small" className={styles.change}>
        {w.changeCart}
      </ButtonLink>
    </div>
  );
}

function SummaryLine({
  item,
  words,
  locale,
}: {
  item: CartItem;
  words: CheckoutWords;
  locale: Locale;
}) {
  const { product, options, quantity, lineTotal } = item;
  const about = [
    ...options.map(({ value }) => value),
    ...(quantity > 1 ? [`× ${formatNumber(quantity, locale)}`] : []),
  ].join(', ');
  return (
    <li className={styles.line}>
      <span className={styles.picture}>
        <Picture src={product.picture} alt="" size={56} eager />
      </span>
      <div className={styles.what}>
        <p className={styles.name}>{product.name}</p>
        {about ? <p className={styles.small}>{about}</p> : null}
        {noticeTexts(item, words.cart, locale).map(({ tone, text }) => (
          <p key={text} className={`${noticeStyles.notice} ${noticeStyles[tone]}`}>
            {text}
          </p>
        ))}
      </div>
      <p className={styles.price}>{formatPrice(lineTotal, locale)}</p>
    </li>
  );
}
