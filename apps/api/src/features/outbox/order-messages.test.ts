import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { createMailServer, type MailServer, type ReceivedMail } from '../../../test/mail-server.ts';
import { placeOrder } from '../../../test/orders.ts';
import { createDelivery, type Delivery } from '../../../test/outbox.ts';
import { createSmsServer, type SmsServer } from '../../../test/sms-server.ts';
import { createVisitor } from '../../../test/visitor.ts';
import { runRawTransaction } from '../../lib/queryable.ts';
import { type OrderTemplate, orderTemplates, postOrderMessage } from '../orders/messages.ts';
import type { Order } from '../orders/schema.ts';
import { revokeLinks } from '../orders/service.ts';
import { smsLength } from './sms-length.ts';

let database: TestDatabase;
let t: TestApp;
let mailServer: MailServer;
let smsServer: SmsServer;
let delivery: Delivery;
// As long as the shop's own may get.
const origin = 'https://dhakacart.com.bd';
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  mailServer = await createMailServer();
  smsServer = await createSmsServer();
  delivery = createDelivery(database, {
    SMTP_URL: mailServer.url,
    SMS_URL: smsServer.url,
    SMS_TOKEN: 'token of tests',
    PUBLIC_ORIGIN: origin,
  });
});
beforeEach(async () => {
  await database.db.outbox.deleteMany();
  mailServer.mails.length = 0;
  smsServer.messages.length = 0;
});
afterAll(async () => {
  delivery.close();
  await t.close();
  await mailServer.close();
  await smsServer.close();
  await database.drop();
});

type Locale = 'en' | 'bn';
const withoutMail = { name: 'রহিম উদ্দিন', phone: '01812345678' };

/**
 * An order of ৳ 1,25,000 and twice ৳ 500, with a coupon of ৳ 2,000, delivered free: no two sums of
 * it are the same.
 */
async function orderOf(locale: Locale, given: Record<string, unknown> = {}): Promise<Order> {
  const goods = await Promise.all([
    createVariant(database.db, { price: 12_500_000 }),
    createVariant(database.db, { price: 50_000 }),
  ]);
  const [phone = '', cover = ''] = goods;
  await database.db.coupon.createMany({
    data: { id: 'cpn_0000000000000001', code: 'EID', kind: 'fixed', value: 200_000 },
    skipDuplicates: true,
  });
  const { order } = await placeOrder(t.app, [phone, [cover, 2]], {
    visitor: createVisitor(t.app),
    coupon: 'EID',
    note: 'Call first.\n<b>Twice</b>',
    ...given,
  });
  await database.pool.query('UPDATE orders SET locale = $2 WHERE id = $1', [order.id, locale]);
  await database.db.outbox.deleteMany();
  return order;
}

/** States in which a message is true, with what the order's row says then. */
const stateFor: Partial<Record<OrderTemplate, string>> = {
  order_confirmed: `status = 'confirmed'`,
  order_shipped: `status = 'shipped', courier = 'Pathao', tracking_code = 'PX-100200'`,
  order_delivered: `status = 'delivered', paid_amount = total`,
  order_cancelled: `status = 'cancelled', payment_method = 'sslcommerz'`,
  order_expired: `status = 'expired', payment_method = 'sslcommerz'`,
  order_paid: `status = 'confirmed', payment_method = 'sslcommerz', paid_amount = total`,
  payment_in_review: `status = 'in_review', payment_method = 'sslcommerz'`,
  refund_done: `status = 'confirmed', paid_amount = total, refunded_amount = 50000`,
};

/** As if the order had come there; the ways are the business of other tests. */
async function bringTo({ id }: Order, template: OrderTemplate): Promise<void> {
  if (!stateFor[template]) return;
  await runRawTransaction(database, async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(`UPDATE orders SET ${stateFor[template]} WHERE id = $1`, [id]);
    if (template !== 'order_cancelled') return;
    // Cancelled while the gateway's money was in review: it never counted as paid.
    await tx.query(
      `WITH payment AS (
         INSERT INTO payments (id, order_id, provider, status, amount)
         SELECT 'pay' || substr(id, 4), id, 'sslcommerz', 'surplus', total FROM orders WHERE id = $1
         RETURNING id, amount)
       INSERT INTO refunds (id, order_id, payment_id, amount, reason)
       SELECT 'rfd' || substr($1, 4), $1, id, amount, 'payment_refused' FROM payment`,
      [id],
    );
  });
}

async function post({ id }: Order, template: OrderTemplate, data = {}): Promise<void> {
  const order = await database.db.order.findUniqueOrThrow({ where: { id } });
  await runRawTransaction(database, (tx) => postOrderMessage(tx, order, template, data));
}

/** Whether a link leads to the order's page and opens it today. */
async function opens(url: string, { id }: Order, locale: Locale): Promise<boolean> {
  const link = new URL(url);
  const token = link.searchParams.get('token') ?? '';
  const order = await database.db.order.findUniqueOrThrow({ where: { id } });
  const { status } = await createVisitor(t.app).send(`GET /orders/${id}`, {
    headers: { 'order-token': token },
  });
  return (
    link.origin === origin &&
    link.pathname === `/${locale}/orders/${id}` &&
    delivery.links.isTokenOf(order, token) &&
    status === 200
  );
}

/** The words of a mail's HTML, with the cells of a row as the text part has them. */
const shownBy = (html: string) =>
  html.replaceAll(/<\/td>\s*<td[^>]*>/g, ': ').replaceAll(/<[^>]+>/g, '');
const linkIn = (text: string) => /https:\S+\/orders\/\S+\?token=[\w-]+/.exec(text)?.[0] ?? '';
const onlyMail = (): ReceivedMail => {
  expect(mailServer.mails).toHaveLength(1);
  return mailServer.mails[0] as ReceivedMail;
};

const sums = {
  en: [
    '৳\u00a01,25,000',
    '2 × ৳\u00a0500',
    '৳\u00a01,000',
    'Subtotal: ৳\u00a01,26,000',
    '−৳\u00a02,000',
    'Total: ৳\u00a01,24,000',
  ],
  bn: [
    '৳\u00a0১,২৫,০০০',
    '২ × ৳\u00a0৫০০',
    '৳\u00a0১,০০০',
    'পণ্যের দাম: ৳\u00a0১,২৬,০০০',
    '−৳\u00a0২,০০০',
    'মোট: ৳\u00a0১,২৪,০০০',
  ],
};
const words = {
  en: [
    'Navy, 256 GB',
    'Primo',
    'Free',
    'Discount (EID)',
    'House 7, Road 5',
    'Dhanmondi, Dhaka',
    '01712-345678',
    'Standard delivery',
  ],
  bn: [
    'নেভি ব্লু, ২৫৬ জিবি',
    'প্রিমো',
    'বিনা খরচে',
    'ছাড় (EID)',
    'House 7, Road 5',
    'ধানমন্ডি, ঢাকা',
    '০১৭১২-৩৪৫৬৭৮',
    'সাধারণ ডেলিভারি',
  ],
};

it('does not promise the money of a refund that failed', async () => {
  const order = await orderOf('en');
  await bringTo(order, 'order_cancelled');
  await database.pool.query(
    `INSERT INTO refunds (id, order_id, payment_id, amount, reason, status)
     SELECT 'rfd_failed', order_id, id, amount, 'x', 'failed' FROM payments WHERE order_id = $1`,
    [order.id],
  );
  await post(order, 'order_cancelled');
  await delivery.deliverDue();
  expect(onlyMail().text).toContain('We give back the ৳\u00a01,24,000 that');
});

describe.each(['en', 'bn'] as const)('mails about orders in %s', (locale) => {
  it.each(orderTemplates)('%s says all of the order and opens it', async (template) => {
    const order = await orderOf(locale);
    await bringTo(order, template);
    await post(order, template, template === 'refund_done' ? { amount: 50_000 } : {});
    expect(await delivery.deliverDue()).toMatchObject({ sent: 1 });
    const { to, subject, text, html } = onlyMail();
    expect(to).toBe('nusrat@example.com');
    expect(subject).toContain(order.number);
    for (const part of [...sums[locale], ...words[locale], order.number]) {
      expect(text).toContain(part);
      expect(shownBy(html)).toContain(part);
    }
    expect(await opens(linkIn(text), order, locale)).toBe(true);
    expect(await opens(linkIn(html), order, locale)).toBe(true);
    expect(html).toContain(`<html lang="${locale}">`);
    // Anybody may order in the name of anybody's address: their words are not mailed there.
    expect(text + html).not.toMatch(/Call first|Twice/);
    expect(html).not.toMatch(/<b>|<img|<link|<script|url\(/);
    // Bengali digits only, but for what is a name: links, numbers of orders, codes.
    if (locale === 'bn') {
      const prose = text.replaceAll(/https:\S+|DC-\S+|PX-\S+|House 7, Road 5/g, '');
      expect(prose).not.toMatch(/[0-9]/);
    }
  });

  it('order_placed says what happens next, and only while it will', async () => {
    const order = await orderOf(locale);
    await post(order, 'order_placed');
    await delivery.deliverDue();
    const next = locale === 'en' ? 'What happens next: we call you on 01712-345678' : 'এরপর যা হবে';
    expect(onlyMail().text).toContain(next);
    const ready = locale === 'en' ? 'have ৳\u00a01,24,000 ready' : '৳\u00a0১,২৪,০০০ হাতে রাখুন';
    expect(onlyMail().text).toContain(ready);
    await bringTo(order, 'order_cancelled');
    await post(order, 'order_placed');
    mailServer.mails.length = 0;
    await delivery.deliverDue();
    expect(onlyMail().text).not.toContain(next);
  });

  it('pick-up names no address and no courier', async () => {
    const order = await orderOf(locale, { delivery: 'pickup', address: null });
    await post(order, 'order_placed');
    await delivery.deliverDue();
    const { text } = onlyMail();
    expect(text).not.toContain('Dhanmondi');
    expect(text).toContain(locale === 'en' ? 'at our counter' : 'কাউন্টারে');
    expect(text).toContain(locale === 'en' ? 'You pay ৳\u00a01,24,000' : '৳\u00a0১,২৪,০০০ দেবেন');
  });

  it.each(orderTemplates)('%s as a text message fits two segments', async (template) => {
    const order = await orderOf(locale, { contact: withoutMail });
    await bringTo(order, template);
    await post(order, template, template === 'refund_done' ? { amount: 12_400_000 } : {});
    expect(await delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(mailServer.mails).toEqual([]);
    expect(smsServer.messages).toHaveLength(1);
    const { to, from, text = '' } = smsServer.messages[0] ?? {};
    expect({ to, from }).toEqual({ to: '+8801812345678', from: 'DhakaCart' });
    expect(text).toContain(order.number);
    expect(text).toContain(locale === 'en' ? 'Tk 1,24,000' : '৳১,২৪,০০০');
    expect(await opens(linkIn(text), order, locale)).toBe(true);
    const { encoding, segments } = smsLength(text);
    expect({ encoding, text, segments: Math.min(segments, 2) }).toEqual({
      encoding: locale === 'en' ? 'GSM-7' : 'UCS-2',
      text,
      segments,
    });
    // The largest sum that an order may have is longer.
    const longest = text.replace(/৳১,২৪,০০০/, '৳২০,০০,০০০').replace(/Tk 1,24,000/, 'Tk 20,00,000');
    expect(smsLength(longest).segments).toBeLessThanOrEqual(2);
  });
});

describe('a message about an order', () => {
  it('carries the link of its time, never a revoked one', async () => {
    const order = await orderOf('en');
    const before = await database.db.order.findUniqueOrThrow({ where: { id: order.id } });
    const revoked = delivery.links.tokenOf(before);
    await post(order, 'order_placed');
    await revokeLinks(database, order.id, { actor: 'customer', actorId: null });
    await delivery.deliverDue();
    const { text, html } = onlyMail();
    expect(text + html).not.toContain(revoked);
    expect(await opens(linkIn(text), order, 'en')).toBe(true);
  });

  it('is dropped when the order is gone', async () => {
    const order = await orderOf('en');
    await post(order, 'order_placed');
    await database.pool.query(
      `UPDATE outbox SET data = jsonb_set(data, '{orderId}', '"ord_0000000000000000"')`,
    );
    expect(await delivery.deliverDue()).toMatchObject({ sent: 0, dropped: 1 });
    expect(await database.db.outbox.count()).toBe(0);
  });

  it.each(['order_expired', 'payment_in_review'] as const)(
    '%s is dropped once it is not so any more',
    async (template) => {
      const order = await orderOf('en');
      await bringTo(order, 'order_paid');
      await post(order, template);
      expect(await delivery.deliverDue()).toMatchObject({ sent: 0, dropped: 1 });
    },
  );

  it('of a load run is never written, and not sent if it were', async () => {
    const visitor = createVisitor(t.app);
    const marked = {
      ...visitor,
      send: (target: string, options: Parameters<typeof visitor.send>[1] = {}) =>
        visitor.send(target, {
          ...options,
          headers: {
            ...options.headers,
            'load-run': 'sale-1',
            'load-run-key': 'a load run of tests',
          },
        }),
    };
    const { order } = await placeOrder(t.app, [await createVariant(database.db)], {
      visitor: marked,
    });
    await post(order, 'order_shipped');
    expect(await database.db.outbox.count()).toBe(0);
    const other = await orderOf('en');
    await post(other, 'order_placed');
    await database.pool.query(`UPDATE outbox SET data = jsonb_build_object('orderId', $1::text)`, [
      order.id,
    ]);
    expect(await delivery.deliverDue()).toMatchObject({ sent: 0, dropped: 1 });
  });

  it('tells of the money that comes back, and of that alone', async () => {
    const unpaid = await orderOf('en');
    await runRawTransaction(database, async (tx) => {
      await tx.query(`UPDATE orders SET status = 'cancelled' WHERE id = $1`, [unpaid.id]);
    });
    await post(unpaid, 'order_cancelled');
    await delivery.deliverDue();
    expect(onlyMail().text).toContain('There is nothing to pay.');
    mailServer.mails.length = 0;

    const paid = await orderOf('en');
    await bringTo(paid, 'order_cancelled');
    await post(paid, 'order_cancelled');
    await delivery.deliverDue();
    expect(onlyMail().text).toContain('We give back the ৳\u00a01,24,000 that you paid');
    mailServer.mails.length = 0;

    await database.pool.query(`UPDATE refunds SET status = 'done' WHERE order_id = $1`, [paid.id]);
    await post(paid, 'order_cancelled');
    await delivery.deliverDue();
    expect(onlyMail().text).toContain('What you paid has been given back.');
  });
});
