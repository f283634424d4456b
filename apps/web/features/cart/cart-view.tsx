'use client';

import { useEffect, useRef } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import type { NamedSlug } from '@/features/catalogue/types';
import { formatNumber, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { signInPath } from '@/lib/next-path';
import { urls } from '@/lib/urls';
import { CartLine } from './cart-line';
import { CartSummary } from './cart-summary';
import styles from './cart-view.module.css';
import { compareCarts, lineName } from './changes';
import type { Delivery } from './delivery-sum';
import { EmptyCart } from './empty-cart';
import { changeText } from './line-text';
import { offerCart, useCartState } from './store';
import type { Cart } from './types';
import { type CartEditor, useCartEditor } from './use-cart-editor';
import { useOnline } from './use-online';

type Words = Messages['cart'];

/** The cart page below its title: lines to edit, sums, and what changed meanwhile. */
export function CartView({
  rendered,
  signedIn,
  delivery,
  districts,
  words,
  locale,
}: {
  /** The cart as the server rendered it. */
  rendered: Cart;
  signedIn: boolean;
  delivery: Delivery;
  districts: NamedSlug[];
  words: Words;
  locale: Locale;
}) {
  const state = useCartState();
  const editor = useCartEditor();
  const online = useOnline();
  const list = useRef<HTMLHeadingElement>(null);
  const { removed } = editor;

  useEffect(() => offerCart(rendered), [rendered]);

  // The button that had focus went away with its line.
  useEffect(() => {
    if (removed) list.current?.focus();
  }, [removed]);

  const cart = state.cart ?? rendered;
  const waiting = Object.keys(editor.wanted).length > 0;
  const changes = [
    ...(state.before ? compareCarts(state.before, cart) : []),
    ...editor.elsewhere,
  ].map((change) => changeText(change, words, locale));
  const notices = (
    <div className={styles.messages}>
      {editor.lost ? (
        <Notice kind="problem" title={words.signedOutTitle}>
          <p>{words.signedOutText}</p>
          <p className={styles.action}>
            <ButtonLink href={signInPath(locale, urls.cart(locale))} look="secondary" size="small">
              {words.signIn}
            </ButtonLink>
          </p>
        </Notice>
      ) : null}
      {online ? null : (
        <Notice kind="warning" title={words.offlineTitle}>
          {words.offlineText}
        </Notice>
      )}
      <div role="status" className={styles.live}>
        {changes.length ? (
          <Notice kind="warning" title={words.changedElsewhere}>
            <ul className={styles.changes}>
              {changes.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {removed ? <RemovedNotice editor={editor} words={words} /> : null}
      </div>
    </div>
  );

  return (
    <div>
      <h2 ref={list} tabIndex={-1} className="visually-hidden">
        {words.items}
      </h2>
      {notices}
      {cart.items.length === 0 ? (
        <EmptyCart signedIn={signedIn} words={words} locale={locale} />
      ) : (
        <div className={styles.columns}>
          <ul className={styles.lines}>
            {cart.items.map((item) => (
              <CartLine
                key={item.id}
                item={item}
                wanted={editor.wanted[item.id]}
                problem={editor.problems[item.id]}
                words={words}
                locale={locale}
                onChange={(quantity) => editor.change(item.id, quantity)}
              />
            ))}
          </ul>
          <div className={styles.side}>
            <CartSummary
              cart={cart}
              waiting={waiting}
              signedIn={signedIn}
              firstDelivery={delivery}
              districts={districts}
              words={words}
              locale={locale}
            />
          </div>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {waiting ? '' : doneText(editor, words, locale)}
      </p>
    </div>
  );
}

function RemovedNotice({ editor, words }: { editor: CartEditor; words: Words }) {
  const { removed, undoing, undo } = editor;
  if (!removed) return null;
  return (
    <Notice kind="good">
      <p className={styles.removed}>
        <span>{fill(words.removed, { name: removed.name })}</span>
        <Button look="quiet" size="small" aria-disabled={undoing === 'busy'} onClick={undo}>
          {words.undo}
        </Button>
      </p>
      {undoing === 'failed' ? <p>{words.failed}</p> : null}
    </Notice>
  );
}

function doneText({ done }: CartEditor, words: Words, locale: Locale): string {
  if (!done || done.quantity === 0) return '';
  return fill(words.quantityNow, {
    name: lineName(done.item),
    count: formatNumber(done.quantity, locale),
    subtotal: formatPrice(done.cart.subtotal, locale),
  });
}
