'use client';

import { Price } from '@/components/price';
import { useText } from '@/features/shell/text';
import type { Money } from '@/lib/format';
import { useLive } from './live';
import styles from './product-card.module.css';
import { StockLine } from './stock-line';
import type { Availability } from './types';

export type CardState = {
  variantId: string;
  price: Money;
  compareAtPrice: Money | null;
  availability: Availability;
  unitsLeft: number | null;
};

/** Price and stock of a card: as rendered at first, then as counted now. */
export function CardLive({ rendered }: { rendered: CardState }) {
  const { locale, text } = useText();
  const { price, compareAtPrice, availability, unitsLeft } =
    useLive(rendered.variantId) ?? rendered;
  return (
    <>
      <p className={styles.price}>
        <Price price={price} before={compareAtPrice} beforeLabel={text.was} locale={locale} />
      </p>
      <p className={styles.stock}>
        <StockLine availability={availability} unitsLeft={unitsLeft} />
      </p>
    </>
  );
}
