'use client';

import { Button } from '@/components/button';
import { Price } from '@/components/price';
import { useAddToCart } from '@/features/cart/use-add-to-cart';
import { useText } from '@/features/shell/text';
import { formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import { urls } from '@/lib/urls';
import styles from './buy-panel.module.css';
import { OptionPicker } from './option-picker';
import { useSelection } from './variant-context';

/** Price, choices and the two buttons; on a phone the price and a button stay at the bottom. */
export function BuyPanel({ soldOutOption }: { soldOutOption: string }) {
  const { locale, text } = useText();
  const { selected } = useSelection();
  const { adding, add } = useAddToCart();
  const gone = selected.availability === 'sold_out';
  const busy = adding.state === 'adding';
  const saving = selected.compareAtPrice
    ? selected.compareAtPrice.amount - selected.price.amount
    : 0;
  const addWords = gone ? text.soldOut : busy ? text.adding : text.addToCart;

  const buyNow = () => add(selected.id, { goTo: urls.checkout(locale) });

  return (
    <>
      <p className={styles.price}>
        <Price
          price={selected.price}
          before={selected.compareAtPrice}
          beforeLabel={text.was}
          locale={locale}
          size="page"
        />
        {saving > 0 ? (
          <span className={styles.saving}>
            {fill(text.save, {
              amount: formatPrice({ amount: saving, currency: 'BDT' }, locale),
            })}
          </span>
        ) : null}
      </p>
      <OptionPicker locale={locale} soldOut={soldOutOption} />
      <div className={styles.buttons}>
        <Button size="large" disabled={gone} aria-disabled={busy} onClick={() => add(selected.id)}>
          {addWords}
        </Button>
        <Button size="large" look="secondary" disabled={gone} aria-disabled={busy} onClick={buyNow}>
          {text.buyNow}
        </Button>
      </div>
      <p role="status" className={adding.state === 'failed' ? styles.problem : styles.done}>
        {adding.state === 'failed' ? adding.message : adding.state === 'added' ? text.added : ''}
      </p>
      <div className={styles.bottomBar}>
        <Price price={selected.price} beforeLabel={text.was} locale={locale} size="card" />
        <Button disabled={gone} aria-disabled={busy} onClick={() => add(selected.id)}>
          {addWords}
        </Button>
      </div>
    </>
  );
}
