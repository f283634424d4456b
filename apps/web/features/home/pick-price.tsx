'use client';

import { useLive } from '@/features/catalogue/live';
import { useText } from '@/features/shell/text';
import { formatPrice, type Money } from '@/lib/format';
import styles from './pick.module.css';

/** The price of a pick as it is now; "sold out" in its place when it is. */
export function PickPrice({
  variantId,
  several,
  price,
}: {
  variantId: string;
  /** Whether there are other variants that may be left. */
  several: boolean;
  price: Money;
}) {
  const { locale, text } = useText();
  const live = useLive(variantId);
  if (!several && live?.availability === 'sold_out')
    return <p className={styles.gone}>{text.soldOut}</p>;
  return <p className={styles.price}>{formatPrice(live?.price ?? price, locale)}</p>;
}
