'use client';

import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { type Live, useLiveOf, useWatch } from '@/features/catalogue/live';
import type { ProductOption, Variant } from '@/features/catalogue/types';

type Selection = {
  variants: readonly Variant[];
  options: readonly ProductOption[];
  /** The chosen variant, with price and stock as of now. */
  selected: Variant;
  live: Live | null;
  stockOf: (variant: Variant) => Variant;
  select: (variant: Variant) => void;
};

const SelectionContext = createContext<Selection | null>(null);
const parameter = 'variant';
const watchMs = 15_000;

/**
 * Holds which variant of the product is chosen. The page itself is the same for everyone and cached;
 * the choice stands in the address, is read in the browser, and can be shared.
 */
export function VariantProvider({
  variants,
  options,
  defaultVariantId,
  children,
}: {
  variants: readonly Variant[];
  options: readonly ProductOption[];
  defaultVariantId: string;
  children: ReactNode;
}) {
  const [chosenId, setChosenId] = useState(defaultVariantId);
  const liveOf = useLiveOf(variants.map(({ id }) => id));
  useWatch(watchMs);

  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get(parameter);
    if (asked && variants.some(({ id }) => id === asked)) setChosenId(asked);
  }, [variants]);

  const stockOf = (variant: Variant): Variant => ({ ...variant, ...liveOf(variant.id) });
  const chosen = variants.find(({ id }) => id === chosenId) ?? variants[0];
  if (!chosen) return null;

  const select = (variant: Variant) => {
    setChosenId(variant.id);
    const url = new URL(window.location.href);
    url.searchParams.set(parameter, variant.id);
    window.history.replaceState(null, '', url);
  };

  return (
    <SelectionContext
      value={{
        variants,
        options,
        selected: stockOf(chosen),
        live: liveOf(chosen.id),
        stockOf,
        select,
      }}
    >
      {children}
    </SelectionContext>
  );
}

/** The choice of the product page around. */
export function useSelection(): Selection {
  const value = use(SelectionContext);
  if (!value) throw new Error('useSelection needs a VariantProvider above it');
  return value;
}
