import { useId, useRef, useState } from 'react';
import { classNames } from '@/components/class-names';
import { Icon } from '@/components/icon';
import { countText } from '@/features/cart/line-text';
import { formatPrice } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import { OrderSummary } from './order-summary';
import styles from './summary-bar.module.css';
import type { Checkout } from './use-checkout';
import type { CheckoutWords } from './words';

/**
 * The sum at the bottom of a narrow screen; pressed, it shows what it is made of. A modal dialog:
 * the browser keeps focus inside, Escape closes it, and focus returns to the bar.
 */
export function SummaryBar({
  checkout,
  districtName,
  words,
  locale,
}: {
  checkout: Checkout;
  districtName: string;
  words: CheckoutWords;
  locale: Locale;
}) {
  const { quote, fresh } = checkout;
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const titleId = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.show}
          aria-haspopup="dialog"
          onClick={() => {
            setOpen(true);
            dialog.current?.showModal();
          }}
        >
          <span className={styles.label}>
            {words.checkout.total}
            <span className={styles.count}>
              {countText(quote.cart.itemCount, words.cart, locale)}
            </span>
          </span>
          <strong className={classNames(styles.sum, !fresh && styles.waiting)}>
            {formatPrice(quote.total, locale)}
          </strong>
          <span className={styles.arrow}>
            <Icon name="chevron" />
          </span>
          <span className="visually-hidden">{words.checkout.showSummary}</span>
        </button>
      </div>
      {/* The keyboard closes a dialog by Escape; the click is for those who press beside it. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <dialog
        ref={dialog}
        className={styles.sheet}
        aria-labelledby={titleId}
        onClose={() => setOpen(false)}
        onClick={(event) => {
          if (event.target === event.currentTarget) close();
        }}
      >
        {open ? (
          <div className={styles.inside}>
            <button
              type="button"
              className={styles.close}
              aria-label={words.checkout.close}
              onClick={close}
            >
              <Icon name="close" />
            </button>
            <OrderSummary
              checkout={checkout}
              districtName={districtName}
              titleId={titleId}
              words={words}
              locale={locale}
            />
          </div>
        ) : null}
      </dialog>
    </>
  );
}
