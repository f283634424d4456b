'use client';

import { Price } from '@/components/price';
import { useText } from '@/features/shell/text';
import type { Money } from '@/lib/format';
import { type Live, useLive } from './live';
import styles from './product-card.module.css';
import { StockLine } from './stock-line';
import type { Availability } from './types';

export type CardState = {
  variantId: string;
  /** Whether the product has other variants, which the card's stock counts too. */
  several: boolean;
  price: Money;
  compareAtPrice: Money | null;
  availability: Availability;
  unitsLeft: number | null;
};

/** Price and stock of a card: as rendered at first, then as counted now. */
export function CardLive({ rendered }: { rendered: CardState }) {
  const { locale, text } = useText();
  const live = useLive(rendered.variantId);
  const { price, compareAtPrice } = live ?? rendered;
  const { availability, unitsLeft } = live && speaksForAll(live, rendered) ? live : rendered;
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

/**
 * The live answer is about the one variant whose price the card shows; the card's stock is that of the
 * whole product. One variant in stock means a product in stock; one sold out means little.
 */
function speaksForAll(live: Live, rendered: CardState): boolean {
  return !rendered.several || live.availability === 'in_stock';
}
