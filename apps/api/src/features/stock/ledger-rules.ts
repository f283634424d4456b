import { holdingStatuses, orderStatuses } from '../orders/states.ts';

/** One thing that must be true of the books. */
interface LedgerRule {
  /** What holds; said of what breaks it. */
  rule: string;
  /** A row for each thing that breaks it: its id, and what was found, for people. */
  sql: string;
  values?: unknown[];
}

const holding = [...holdingStatuses];
const cameToNothing = orderStatuses.filter(
  (status) => !holdingStatuses.includes(status) && status !== 'delivered',
);

/** Everything that must be true of stock, orders, payments and coupons together. */
export const ledgerRules: readonly LedgerRule[] = [
  {
    rule: 'the movements of a variant add up to its level',
    sql: `SELECT v.id AS subject,
            format('%s on hand, movements say %s', v.on_hand, coalesce(m.sum, 0)) AS found
          FROM variants v
          LEFT JOIN (SELECT variant_id, sum(quantity) FROM stock_movements GROUP BY 1) m
            ON m.variant_id = v.id
          WHERE v.on_hand <> coalesce(m.sum, 0)`,
  },
  {
    rule: 'the holds of a variant add up to what is reserved of it',
    sql: `SELECT v.id AS subject,
            format('%s reserved, holds say %s', v.reserved, coalesce(h.sum, 0)) AS found
          FROM variants v
          LEFT JOIN (SELECT variant_id, sum(quantity) FROM holds GROUP BY 1) h ON h.variant_id = v.id
          WHERE v.reserved <> coalesce(h.sum, 0)`,
  },
  {
    rule: 'an order that waits for its goods holds exactly them, and no other order holds any',
    sql: `SELECT coalesce(l.order_id, h.order_id) AS subject,
            format('%s of %s ordered and %s held', coalesce(l.quantity, 0),
              coalesce(l.variant_id, h.variant_id), coalesce(h.quantity, 0)) AS found
          FROM (
            SELECT l.order_id, l.variant_id, l.quantity
            FROM order_lines l JOIN orders o ON o.id = l.order_id
            WHERE o.status = ANY($1::order_status[])) l
          FULL JOIN holds h ON h.order_id = l.order_id AND h.variant_id = l.variant_id
          WHERE l.quantity IS DISTINCT FROM h.quantity`,
    values: [holding],
  },
  {
    rule: 'a hold ends when its order does',
    sql: `SELECT o.id AS subject,
            format('the order ends %s, its hold of %s %s', coalesce(o.expires_at::text, 'never'),
              h.variant_id, coalesce(h.expires_at::text, 'never')) AS found
          FROM holds h JOIN orders o ON o.id = h.order_id
          WHERE h.expires_at IS DISTINCT FROM o.expires_at`,
  },
  {
    rule: 'what was delivered was sold once, and nothing else was',
    sql: `SELECT coalesce(l.order_id, m.reference) AS subject,
            format('%s of %s delivered, %s sold, %s returned', coalesce(l.quantity, 0),
              coalesce(l.variant_id, m.variant_id), coalesce(m.sold, 0), coalesce(m.returned, 0)) AS found
          FROM (
            SELECT l.order_id, l.variant_id, l.quantity
            FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.status = 'delivered') l
          FULL JOIN (
            SELECT reference, variant_id, -coalesce(sum(quantity) FILTER (WHERE reason = 'sold'), 0) AS sold,
              coalesce(sum(quantity) FILTER (WHERE reason = 'returned'), 0) AS returned
            FROM stock_movements
            WHERE reason IN ('sold', 'returned') AND reference LIKE 'ord\\_%'
            GROUP BY 1, 2) m ON m.reference = l.order_id AND m.variant_id = l.variant_id
          WHERE l.quantity IS DISTINCT FROM m.sold OR m.returned NOT IN (0, m.sold)`,
  },
  {
    rule: 'the sum of an order is that of its lines',
    sql: `SELECT o.id AS subject,
            format('subtotal %s, lines say %s', o.subtotal, coalesce(l.sum, 0)) AS found
          FROM orders o
          LEFT JOIN (
            SELECT order_id, sum(unit_price::bigint * quantity) FROM order_lines GROUP BY 1) l
            ON l.order_id = o.id
          WHERE o.subtotal <> coalesce(l.sum, 0)`,
  },
  {
    rule: 'an order is paid by one payment',
    sql: `SELECT order_id AS subject, format('paid by %s', string_agg(id, ', ' ORDER BY id)) AS found
          FROM payments WHERE status = 'paid' GROUP BY order_id HAVING count(*) > 1`,
  },
  {
    rule: 'what an order says was paid is what its payment says',
    sql: `SELECT o.id AS subject,
            format('%s paid, payments say %s', o.paid_amount, coalesce(p.sum, 0)) AS found
          FROM orders o
          LEFT JOIN (
            SELECT order_id, sum(amount) FROM payments WHERE status = 'paid' GROUP BY 1) p
            ON p.order_id = o.id
          WHERE o.paid_amount <> coalesce(p.sum, 0)`,
  },
  {
    rule: 'nothing is delivered unpaid, nor packed that is to be paid before',
    sql: `SELECT id AS subject, format('%s, %s of %s paid', status, paid_amount, total) AS found
          FROM orders
          WHERE paid_amount <> total AND (status = 'delivered'
            OR payment_method = 'sslcommerz' AND status IN ('confirmed', 'shipped'))`,
  },
  {
    rule: 'what an order says was given back is what the refunds of its payment say',
    sql: `SELECT o.id AS subject,
            format('%s given back, refunds say %s', o.refunded_amount, coalesce(r.sum, 0)) AS found
          FROM orders o
          LEFT JOIN (
            SELECT r.order_id, sum(r.amount)
            FROM refunds r JOIN payments p ON p.id = r.payment_id
            WHERE r.status = 'done' AND p.status = 'paid' GROUP BY 1) r ON r.order_id = o.id
          WHERE o.refunded_amount <> coalesce(r.sum, 0)`,
  },
  {
    rule: 'no more of a payment is given back than it brought',
    sql: `SELECT p.id AS subject, format('%s paid, refunds of %s', p.amount, sum(r.amount)) AS found
          FROM payments p JOIN refunds r ON r.payment_id = p.id
          WHERE r.status <> 'failed' GROUP BY p.id HAVING sum(r.amount) > p.amount`,
  },
  {
    rule: 'money that came for nothing goes back, or somebody is told that it does not',
    sql: `SELECT p.id AS subject, format('%s of %s surplus, no refund that stands', p.amount, p.order_id) AS found
          FROM payments p
          WHERE p.status = 'surplus' AND NOT EXISTS (
            SELECT FROM refunds r WHERE r.payment_id = p.id
              AND (r.status <> 'failed' OR r.covered_by IS NULL))`,
  },
  {
    rule: 'a coupon was used as often as it says',
    sql: `SELECT c.id AS subject,
            format('%s uses of %s, redemptions say %s', c.used, c.code, coalesce(r.count, 0)) AS found
          FROM coupons c
          LEFT JOIN (SELECT coupon_id, count(*) FROM coupon_redemptions GROUP BY 1) r
            ON r.coupon_id = c.id
          WHERE c.used <> coalesce(r.count, 0)`,
  },
  {
    rule: 'an order that came to nothing uses no coupon',
    sql: `SELECT o.id AS subject, format('%s, still redeems %s', o.status, r.coupon_id) AS found
          FROM coupon_redemptions r JOIN orders o ON o.id = r.order_id
          WHERE o.status = ANY($1::order_status[])`,
    values: [cameToNothing],
  },
  {
    // Moves only go forward, so that the state an order came to and did not leave is the newest,
    // also where two moves fell into one millisecond.
    rule: 'the history of an order ends where the order stands',
    sql: `WITH ends AS (
            SELECT order_id, to_status FROM order_events WHERE to_status IS NOT NULL
            EXCEPT
            SELECT order_id, from_status FROM order_events WHERE from_status IS NOT NULL)
          SELECT coalesce(o.id, e.order_id) AS subject,
            format('the order is %s, its history %s', coalesce(o.status::text, 'elsewhere'),
              coalesce(e.to_status::text, 'does not end there')) AS found
          FROM orders o FULL JOIN ends e ON e.order_id = o.id AND e.to_status = o.status
          WHERE o.id IS NULL OR e.order_id IS NULL`,
  },
];
