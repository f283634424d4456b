import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { newId } from '@dhakacart/db';
import pg from 'pg';
import { claimKey, hashOf } from '../../apps/api/src/features/idempotency/keys.ts';
import { messageFor } from '../../apps/api/src/features/orders/messages.ts';
import { newOrderNumber } from '../../apps/api/src/features/orders/number.ts';
import {
  findCartLines,
  insertOrder,
  lockCart,
} from '../../apps/api/src/features/orders/place-repository.ts';
import type { OrderRecord } from '../../apps/api/src/features/orders/record.ts';
import { reserve } from '../../apps/api/src/features/stock/holds.ts';
import { hashToken } from '../../apps/api/src/lib/token.ts';
import { ratePerSecond } from './statistics.ts';

// The transaction of an order with nothing around it: the statements of the API, sent by `pg` as fast
// as Postgres answers, for carts that are there already. No HTTP, no session, no prices to work out.
const { DATABASE_URL = '', CONNECTIONS = '10', CARTS_FILE = '' } = process.env;
const carts: { id: string; token: string }[] = JSON.parse(await readFile(CARTS_FILE, 'utf8'));
const connections = Number(CONNECTIONS);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: connections });
// The answer that is stored with an order is about as long as this.
const answer = JSON.stringify({ filler: randomBytes(800).toString('hex') });

async function place({ id: cartId, token }: (typeof carts)[number]): Promise<void> {
  const owner = { tokenHash: hashToken(token) };
  const request = { owner: hashOf(cartId), key: randomUUID(), hash: hashOf(cartId, 'body') };
  await claimKey({ pool }, request);
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    if (!(await lockCart(tx, cartId, owner))) throw new Error('the cart is gone');
    const lines = await findCartLines(tx, cartId);
    const record = recordOf(cartId, owner.tokenHash, lines);
    await insertOrder(tx, {
      record,
      message: messageFor(record, 'order_placed'),
      answer: { ...request, body: answer },
    });
    if (await reserve(tx, record.id, lines, null)) throw new Error('sold out');
    await tx.query('COMMIT');
  } finally {
    tx.release();
  }
}

function recordOf(
  cartId: string,
  guestTokenHash: Buffer,
  lines: Awaited<ReturnType<typeof findCartLines>>,
): OrderRecord {
  const id = newId('ord');
  const now = new Date();
  const subtotal = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  return {
    id,
    number: newOrderNumber(),
    cartId,
    userId: null,
    guestTokenHash: Uint8Array.from(guestTokenHash),
    linkVersion: 1,
    status: 'placed',
    paymentMethod: 'cod',
    locale: 'en',
    name: 'Bench Shopper',
    phone: '+8801712345678',
    email: 'bench@example.com',
    division: 'dhaka',
    district: 'dhaka',
    upazila: 'dhanmondi',
    line: 'Road 5',
    postcode: null,
    deliveryMethod: 'standard',
    deliveryEarliest: now,
    deliveryLatest: now,
    courier: null,
    trackingCode: null,
    note: null,
    subtotal,
    discount: 0,
    deliveryFee: 0,
    total: subtotal,
    couponCode: null,
    paidAmount: 0,
    refundedAmount: 0,
    expiresAt: null,
    loadRun: null,
    placedAt: now,
    updatedAt: now,
    lines: lines.map((line, position) => ({
      ...line,
      orderId: id,
      position,
      picture: `/pictures/${line.silhouette}/${line.colour}/front/${line.brandSlug}.svg`,
    })),
    events: [
      {
        id: newId('oev'),
        orderId: id,
        type: 'placed',
        fromStatus: null,
        toStatus: 'placed',
        actor: 'customer',
        actorId: null,
        data: {},
        createdAt: now,
      },
    ],
    payments: [],
  };
}

const report = await ratePerSecond(carts, connections, place);
await pool.end();
process.stdout.write(JSON.stringify(report));
