'use client';

import { useEffect, useId, useRef } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { Icon } from '@/components/icon';
import { Link } from '@/components/link';
import { Picture } from '@/components/picture';
import { useText } from '@/features/shell/text';
import { formatNumber, formatPrice } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './cart-drawer.module.css';
import noticeStyles from './line-notice.module.css';
import { countText, noticeTexts } from './line-text';
import { useCartState } from './store';
import type { CartItem } from './types';

type Words = Messages['cart'];

/**
 * What was just put into the cart, with the rest of it below. A modal dialog: the browser keeps
 * focus inside, Escape closes it, and focus returns to `opener`.
 */
export function CartDrawer({
  added,
  opener,
  words,
  onClose,
}: {
  added: string;
  opener: HTMLElement | null;
  words: Words;
  onClose: () => void;
}) {
  const { locale } = useText();
  const { cart } = useCartState();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);

  if (!cart) return null;
  const first = cart.items.find(({ variantId }) => variantId === added);
  const rest = cart.items.filter((item) => item !== first);
  const close = () => dialog.current?.close();
  return (
    // The keyboard closes a dialog by Escape; the click is for those who press beside it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-labelledby={titleId}
      onClose={() => {
        opener?.focus();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
            <span className={styles.tick}>
              <Icon name="check" size={18} />
            </span>
            {words.addedTitle}
          </h2>
          <button type="button" className={styles.close} aria-label={words.close} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <div className={styles.body}>
          {first ? (
            <ul className={styles.lines}>
              <DrawerLine item={first} large words={words} locale={locale} onLeave={onClose} />
            </ul>
          ) : null}
          {rest.length ? (
            <>
              <h3 className={styles.also}>{words.otherItems}</h3>
              <ul className={styles.lines}>
                {rest.map((item) => (
                  <DrawerLine
                    key={item.id}
                    item={item}
                    words={words}
                    locale={locale}
                    onLeave={onClose}
                  />
                ))}
              </ul>
            </>
          ) : null}
        </div>
        <div className={styles.foot}>
          <p className={styles.sum}>
            <span>{countText(cart.itemCount, words, locale)}</span>
            <strong className="tabular">{formatPrice(cart.subtotal, locale)}</strong>
          </p>
          <ButtonLink href={urls.checkout(locale)} size="large" wide onClick={onClose}>
            {words.goToCheckout}
          </ButtonLink>
          <div className={styles.ways}>
            <ButtonLink href={urls.cart(locale)} look="secondary" onClick={onClose}>
              {words.goToCart}
            </ButtonLink>
            <Button look="quiet" onClick={close}>
              {words.keepShopping}
            </Button>
          </div>
        </div>
      </div>
    </dialog>
  );
}

function DrawerLine({
  item,
  large = false,
  words,
  locale,
  onLeave,
}: {
  item: CartItem;
  large?: boolean;
  words: Words;
  locale: Locale;
  onLeave: () => void;
}) {
  const { product, variantId, options, quantity, lineTotal } = item;
  return (
    <li className={large ? `${styles.line} ${styles.large}` : styles.line}>
      <span className={styles.picture}>
        <Picture src={product.picture} alt="" size={large ? 96 : 56} eager />
      </span>
      <div className={styles.what}>
        <p className={styles.name}>
          <Link href={urls.product(locale, product.slug, variantId)} onClick={onLeave}>
            {product.name}
          </Link>
        </p>
        <p className={styles.options}>
          {[
            ...options.map(({ value }) => value),
            ...(quantity > 1 ? [`× ${formatNumber(quantity, locale)}`] : []),
          ].join(', ')}
        </p>
        {noticeTexts(item, words, locale).map(({ tone, text }) => (
          <p key={text} className={`${noticeStyles.notice} ${noticeStyles[tone]}`}>
            {text}
          </p>
        ))}
      </div>
      <p className={styles.price}>{formatPrice(lineTotal, locale)}</p>
    </li>
  );
}
