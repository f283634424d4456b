import type { ClientBase } from 'pg';
import { stableId } from '../ids.ts';

/** Coupons to try the checkout with: no end, no limits, for everybody. */
const coupons = [
  {
    code: 'DHAKA10',
    kind: 'percentage',
    value: 10,
    min_subtotal: 200_000,
    max_discount: 100_000,
  },
  { code: 'FREEDELIVERY', kind: 'free_delivery', value: 0, min_subtotal: 0, max_discount: null },
];

/** Adds the demo coupons that the shop does not have; those that it has stay as they are. */
export async function addCoupons(client: Pick<ClientBase, 'query'>): Promise<void> {
  const rows = coupons.map((coupon) => ({ id: stableId('cpn', coupon.code), ...coupon }));
  await client.query(
    `INSERT INTO coupons (id, code, kind, value, min_subtotal, max_discount)
     SELECT id, code, kind, value, min_subtotal, max_discount
     FROM json_populate_recordset(NULL::coupons, $1::json)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
