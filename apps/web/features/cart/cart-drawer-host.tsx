'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useText } from '@/features/shell/text';
import type { Messages } from '@/lib/i18n/types';
import { onAdded } from './store';

type Shown = { added: string; opener: HTMLElement | null };
type Drawer = ComponentType<Shown & { words: Messages['cart']; onClose: () => void }>;

/**
 * Opens the drawer when something was put into the cart. Drawer and words are fetched for the first
 * one, so that pages are not heavier for what most visitors never see; without a network the page
 * itself still says that it was added.
 */
export function CartDrawerHost() {
  const { locale } = useText();
  const [shown, setShown] = useState<Shown | null>(null);
  const [parts, setParts] = useState<{ Drawer: Drawer; words: Messages['cart'] } | null>(null);

  useEffect(
    () =>
      onAdded(({ added, opener }) => {
        setShown({ added, opener });
        const words =
          locale === 'bn'
            ? import('@/lib/i18n/messages/bn/cart')
            : import('@/lib/i18n/messages/en/cart');
        Promise.all([import('./cart-drawer'), words])
          .then(([{ CartDrawer }, { cart }]) => setParts({ Drawer: CartDrawer, words: cart }))
          .catch(() => setShown(null));
      }),
    [locale],
  );

  if (!shown || !parts) return null;
  const { Drawer, words } = parts;
  return <Drawer {...shown} words={words} onClose={() => setShown(null)} />;
}
