import type { NamedSlug } from '@/features/catalogue/types';
import type { Money } from '@/lib/format';

export type CartNotice =
  | { code: 'price_changed'; was: Money }
  | { code: 'quantity_reduced' | 'insufficient_stock'; available: number }
  | { code: 'sold_out' };

export type CartItem = {
  id: string;
  variantId: string;
  product: NamedSlug & { brand: NamedSlug; picture: string };
  options: { label: string; value: string }[];
  unitPrice: Money;
  compareAtPrice: Money | null;
  quantity: number;
  lineTotal: Money;
  /** What can be bought now, at most 20. */
  available: number;
  notices: CartNotice[];
};

/** A visitor's cart as the API counts it; the browser never adds up by itself. */
export type Cart = {
  id: string | null;
  /** Its ETag; 0 while there is no cart. */
  version: number;
  items: CartItem[];
  itemCount: number;
  subtotal: Money;
  savings: Money;
  expiresAt: string | null;
};

/** The most of one variant that a cart holds. */
export const quantityLimit = 20;
