'use client';

import { useEffect } from 'react';
import { Icon } from '@/components/icon';
import { Link } from '@/components/link';
import { useText } from '@/features/shell/text';
import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import { mayBeKnown } from '@/lib/visitor-hint';
import styles from './cart-link.module.css';
import { refreshCart, useCartState } from './store';

/** What the round badge has room for. */
const most = 99;

/** The cart in the header: how much is in it takes the place of the sign for an empty one. */
export function CartLink({ href, label }: { href: string; label: string }) {
  const { locale, text } = useText();
  const count = useCartState().cart?.itemCount ?? 0;

  useEffect(() => {
    if (!mayBeKnown()) return;
    refreshCart().catch(() => {
      // Without an answer the header shows no count; the cart page itself will say what is wrong.
    });
  }, []);

  return (
    <Link href={href} className={styles.link}>
      <span className={styles.slot}>
        {count > 0 ? (
          <span className={styles.count}>
            <span aria-hidden="true">
              {formatNumber(Math.min(count, most), locale)}
              {count > most ? '+' : ''}
            </span>
            <span className="visually-hidden">
              {fill(text.cartCount, { count: formatNumber(count, locale) })}
            </span>
          </span>
        ) : (
          <Icon name="cart" />
        )}
      </span>
      <span>{label}</span>
    </Link>
  );
}
