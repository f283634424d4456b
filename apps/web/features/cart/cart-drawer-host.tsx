'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '@/features/shell/text';
import type { Messages } from '@/lib/i18n/types';
import { type Addition, onAddition } from './store';

type Drawer = ComponentType<Addition & { words: Messages['cart']; onClose: () => void }>;
type Shown = Addition & { Drawer: Drawer; words: Messages['cart'] };

/**
 * Opens the drawer when something was put into the cart. Drawer and words are fetched for the first
 * one, so that pages are not heavier for what most visitors never see; without a network the page
 * itself still says that it was added.
 */
export function CartDrawerHost() {
  const { locale } = useText();
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(
    () =>
      onAddition(async (addition) => {
        const { pathname } = window.location;
        const words =
          locale === 'bn'
            ? import('@/lib/i18n/messages/bn/cart')
            : import('@/lib/i18n/messages/en/cart');
        try {
          const [{ CartDrawer: Drawer }, { cart }] = await Promise.all([
            import('./cart-drawer'),
            words,
          ]);
          // Whoever went on meanwhile sees the cart there.
          if (pathname !== window.location.pathname) return;
          // At once, since whoever added may press again as soon as this is done.
          flushSync(() => setShown({ ...addition, Drawer, words: cart }));
        } catch {
          setShown(null);
        }
      }),
    [locale],
  );

  if (!shown) return null;
  const { Drawer, ...rest } = shown;
  return <Drawer {...rest} onClose={() => setShown(null)} />;
}
