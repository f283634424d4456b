import { type ReactNode, useEffect, useRef } from 'react';
import { ButtonLink } from '@/components/button';
import { Panel } from '@/components/panel';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './checkout.module.css';
import type { LastOrder } from './last-order';

type Words = Messages['checkout'];

/** The order is placed and the page is being left. */
export function Leaving({ pays, words }: { pays: boolean; words: Words }) {
  return (
    <End title={words.leavingTitle}>
      <p className={styles.quiet}>{pays ? words.leavingPayText : words.leavingText}</p>
    </End>
  );
}

/** The cart is an order already: placed in another tab, or before the shopper came back here. */
export function Ordered({
  order,
  link,
  words,
  locale,
}: {
  order: LastOrder;
  link: string | null;
  words: Words;
  locale: Locale;
}) {
  return (
    <End title={words.orderedTitle}>
      <p className={styles.quiet}>{fill(words.orderedText, { number: order.number })}</p>
      <p className={styles.actions}>
        <ButtonLink href={urls.order(locale, order.id, link)}>{words.seeOrder}</ButtonLink>
        <ButtonLink href={urls.departments(locale)} look="secondary">
          {words.keepShopping}
        </ButtonLink>
      </p>
    </End>
  );
}

/** Nothing to order; `gone` when there was something a moment ago. */
export function Empty({
  gone,
  signedIn,
  words,
  locale,
}: {
  gone: boolean;
  signedIn: boolean;
  words: Words;
  locale: Locale;
}) {
  return (
    <End title={words.emptyTitle} focus={gone}>
      <p className={styles.quiet}>{gone ? words.goneText : words.emptyText}</p>
      <p className={styles.actions}>
        <ButtonLink href={urls.departments(locale)}>{words.browse}</ButtonLink>
        {signedIn ? (
          <ButtonLink href={urls.orders(locale)} look="secondary">
            {words.yourOrders}
          </ButtonLink>
        ) : null}
      </p>
    </End>
  );
}

/** Asking what became of an order whose answer never came. */
export function Asking({ words, children }: { words: Words; children?: ReactNode }) {
  return (
    <End title={words.askingTitle}>
      <p className={styles.quiet}>{words.askingText}</p>
      {children}
    </End>
  );
}

// What had the focus is gone, so the title takes it and is read.
function End({
  title,
  focus = true,
  children,
}: {
  title: string;
  focus?: boolean;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <Panel className={styles.end}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </Panel>
  );
}
