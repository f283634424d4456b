import type { Database, Locale, OrderStatus, PaymentMethod } from '@dhakacart/db';
import type { Queryable } from '../../lib/queryable.ts';
import type { CartOwner } from '../cart/repository.ts';
import type { OrderRecord } from './record.ts';

/** A line of a locked cart with everything that the order keeps of it. */
export interface CartLine {
  variantId: string;
  quantity: number;
  unitPrice: number;
  active: boolean;
  sku: string;
  options: Record<string, string>;
  colour: string;
  slug: string;
  nameEn: string;
  nameBn: string;
  silhouette: string;
  pictureSeed: number;
  brandSlug: string;
  brand: string;
}

/** A message about the order that goes out with it. */
export interface FirstMessage {
  id: string;
  channel: 'email' | 'sms';
  recipient: string;
  template: string;
}

/**
 * How many orders of a telephone nobody has confirmed yet. Asked before the transaction, so orders
 * sent at the same moment may pass a limit by a few; it is there against hundreds.
 */
export async function countOpenOrders(
  { pool }: Pick<Database, 'pool'>,
  phone: string,
): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'orders-open-of-phone',
    text: `SELECT count(*)::int AS count FROM orders
           WHERE phone = $1 AND load_run IS NULL
             AND (status = 'placed' OR (status = 'awaiting_payment' AND expires_at > now()))`,
    values: [phone],
  });
  return rows[0]?.count ?? 0;
}

/**
 * Locks the shopper's cart; false when it is not there (any more). Until the transaction ends no
 * line can come or go: each change of a cart begins with its row.
 */
export async function lockCart(tx: Queryable, cartId: string, owner: CartOwner): Promise<boolean> {
  const column = 'userId' in owner ? 'user_id' : 'token_hash';
  const { rowCount } = await tx.query({
    name: `order-lock-cart-${column}`,
    text: `SELECT FROM carts WHERE id = $1 AND ${column} = $2 FOR UPDATE`,
    values: [cartId, 'userId' in owner ? owner.userId : owner.tokenHash],
  });
  return rowCount === 1;
}

/** The lines of a locked cart. A statement of its own, so that it sees what the lock waited for. */
export async function findCartLines(tx: Queryable, cartId: string): Promise<CartLine[]> {
  const { rows } = await tx.query<CartLine>({
    name: 'order-cart-lines',
    text: `SELECT i.variant_id AS "variantId", i.quantity, v.price AS "unitPrice",
             p.status = 'active' AS active, v.sku, v.options, v.colour, p.slug,
             p.name_en AS "nameEn", p.name_bn AS "nameBn", p.silhouette,
             p.picture_seed AS "pictureSeed", b.slug AS "brandSlug", b.name AS brand
           FROM cart_items i
           JOIN variants v ON v.id = i.variant_id
           JOIN products p ON p.id = v.product_id
           JOIN brands b ON b.id = p.brand_id
           WHERE i.cart_id = $1
           ORDER BY i.created_at, i.id`,
    values: [cartId],
  });
  return rows;
}

// Everything that nobody else waits for, in one statement: the order with its lines and its first
// event, the message about it, the cart that it takes the place of, and the answer to the request.
const insertSql = `
  WITH placed AS (
    INSERT INTO orders (id, number, cart_id, user_id, guest_token_hash, status, payment_method, locale,
      name, phone, email, division, district, upazila, line, postcode, delivery_method,
      delivery_earliest, delivery_latest, note, subtotal, discount, delivery_fee, total, coupon_code,
      expires_at, load_run, placed_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
      $21, $22, $23, $24, $25, $26, $27, $28, $28)
  ), lines AS (
    INSERT INTO order_lines (order_id, variant_id, position, sku, slug, name_en, name_bn, brand,
      options, picture, unit_price, quantity)
    SELECT $1, l."variantId", l.position, l.sku, l.slug, l."nameEn", l."nameBn", l.brand, l.options,
      l.picture, l."unitPrice", l.quantity
    FROM jsonb_to_recordset($29::jsonb) AS l("variantId" text, position int, sku text, slug text,
      "nameEn" text, "nameBn" text, brand text, options jsonb, picture text, "unitPrice" int, quantity int)
  ), event AS (
    INSERT INTO order_events (id, order_id, type, to_status, actor, actor_id, created_at)
    VALUES ($30, $1, 'placed', $6, 'customer', $4, $28)
  ), message AS (
    INSERT INTO outbox (id, channel, recipient, template, locale, data)
    SELECT m.id, m.channel, m.recipient, m.template, $8, jsonb_build_object('orderId', $1::text)
    FROM jsonb_to_record($31::jsonb) AS m(id text, channel text, recipient text, template text)
    WHERE m.id IS NOT NULL
  ), answered AS (
    -- Whoever has the key by now: the order is there, and no other answer to this is true any more.
    UPDATE idempotency_keys SET status = 201, body = $34, locked_until = NULL
    WHERE owner = $32 AND key = $33
  )
  DELETE FROM carts WHERE id = $3`;

export interface PlacedOrder {
  record: OrderRecord;
  message: FirstMessage | null;
  answer: { owner: Buffer; key: string; body: string };
}

/** Writes a new order and removes its cart. Reserve its goods after that, as the last thing. */
export async function insertOrder(
  tx: Queryable,
  { record: o, message, answer }: PlacedOrder,
): Promise<void> {
  const status: OrderStatus = o.status;
  const method: PaymentMethod = o.paymentMethod;
  const locale: Locale = o.locale;
  await tx.query({
    name: 'order-insert',
    text: insertSql,
    values: [
      o.id,
      o.number,
      o.cartId,
      o.userId,
      o.guestTokenHash,
      status,
      method,
      locale,
      o.name,
      o.phone,
      o.email,
      o.division,
      o.district,
      o.upazila,
      o.line,
      o.postcode,
      o.deliveryMethod,
      // As text: a Date would be written in the zone of this process.
      o.deliveryEarliest.toISOString().slice(0, 10),
      o.deliveryLatest.toISOString().slice(0, 10),
      o.note,
      o.subtotal,
      o.discount,
      o.deliveryFee,
      o.total,
      o.couponCode,
      o.expiresAt,
      o.loadRun,
      o.placedAt,
      JSON.stringify(o.lines),
      o.events[0]?.id,
      JSON.stringify(message ?? {}),
      answer.owner,
      answer.key,
      answer.body,
    ],
  });
}
