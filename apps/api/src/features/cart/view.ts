import { keyLabel, valueLabel } from '../../lib/labels.ts';
import type { Locale } from '../../lib/locale.ts';
import { money } from '../../lib/schemas.ts';
import { productPicture } from '../products/picture.ts';
import type { CartRow } from './repository.ts';
import type { Cart, CartItem, CartNotice } from './schema.ts';

/** What a visitor without a cart sees; nothing is stored for it. */
export const emptyCart: Cart = {
  id: null,
  version: 0,
  items: [],
  itemCount: 0,
  subtotal: money(0),
  savings: money(0),
  expiresAt: null,
};

/** The rows of one cart as the API shows them. Prices are always those of now. */
export function toCart(rows: CartRow[], locale: Locale): Cart {
  const first = rows[0];
  if (!first) return emptyCart;
  const items = rows.flatMap((row) =>
    row.item_id === null ? [] : [toItem(row, row.item_id, locale)],
  );
  let itemCount = 0;
  let subtotal = 0;
  let savings = 0;
  for (const { quantity, unitPrice, compareAtPrice } of items) {
    itemCount += quantity;
    subtotal += quantity * unitPrice.amount;
    if (compareAtPrice) savings += quantity * (compareAtPrice.amount - unitPrice.amount);
  }
  return {
    id: first.id,
    version: first.version,
    items,
    itemCount,
    subtotal: money(subtotal),
    savings: money(savings),
    expiresAt: first.expires_at.toISOString(),
  };
}

function toItem(row: CartRow, id: string, locale: Locale): CartItem {
  return {
    id,
    variantId: row.variant_id,
    product: {
      slug: row.slug,
      name: locale === 'bn' ? row.name_bn : row.name_en,
      brand: { slug: row.brand_slug, name: row.brand_name },
      picture: productPicture(row, row.colour, 'front'),
    },
    options: Object.entries(row.options).map(([key, value]) => ({
      label: keyLabel(key, locale),
      value: valueLabel(key, value, locale),
    })),
    unitPrice: money(row.price),
    compareAtPrice: row.compare_at_price === null ? null : money(row.compare_at_price),
    quantity: row.quantity,
    lineTotal: money(row.quantity * row.price),
    available: row.available,
    notices: noticesOf(row),
  };
}

function noticesOf(row: CartRow): CartNotice[] {
  const { available } = row;
  const notices: CartNotice[] = [];
  if (row.seen_price !== row.price) {
    notices.push({ code: 'price_changed', was: money(row.seen_price) });
  }
  if (row.reduced_from !== null) notices.push({ code: 'quantity_reduced', available });
  if (available === 0) notices.push({ code: 'sold_out' });
  else if (available < row.quantity) notices.push({ code: 'insufficient_stock', available });
  return notices;
}
