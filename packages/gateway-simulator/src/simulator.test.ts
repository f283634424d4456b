import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createControls } from './controls.ts';
import { type GatewaySimulator, startGatewaySimulator } from './start.ts';

type Form = Record<string, string>;

let simulator: GatewaySimulator;
/** What the shop's IPN address was sent. */
const received: Form[] = [];
const shop = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  received.push(Object.fromEntries(new URLSearchParams(body)));
  response.end();
});
let shopUrl: string;

beforeAll(async () => {
  simulator = await startGatewaySimulator({ storeId: 'test', storePassword: 'test@ssl' });
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
});
beforeEach(() => {
  Object.assign(simulator.controls, createControls());
  received.length = 0;
});
afterAll(async () => {
  await simulator.close();
  shop.close();
});

let made = 0;
async function open(given: Form = {}): Promise<Form> {
  const answer = await fetch(`${simulator.url}/gwprocess/v4/api.php`, {
    method: 'POST',
    body: new URLSearchParams({
      store_id: 'test',
      store_passwd: 'test@ssl',
      total_amount: '2500.00',
      currency: 'BDT',
      tran_id: `pay_${++made}`,
      success_url: `${shopUrl}/return`,
      fail_url: `${shopUrl}/return`,
      cancel_url: `${shopUrl}/return`,
      ipn_url: `${shopUrl}/ipn`,
      cus_name: 'Nusrat <b>',
      cus_email: 'nusrat@example.com',
      cus_add1: 'House 7',
      cus_city: 'Dhaka',
      cus_country: 'Bangladesh',
      cus_phone: '01712345678',
      shipping_method: 'NO',
      product_name: 'Phone & case',
      product_category: 'Electronics',
      product_profile: 'physical-goods',
      ...given,
    }),
  });
  return (await answer.json()) as Form;
}
async function choose(url: string, choice: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ choice }) });
  const html = await answer.text();
  await simulator.notifier.idle();
  return html;
}
async function ask(api: string, query: Form): Promise<Record<string, unknown>> {
  const all = new URLSearchParams({ store_id: 'test', store_passwd: 'test@ssl', ...query });
  const answer = await fetch(`${simulator.url}/validator/api/${api}.php?${all}`);
  return (await answer.json()) as Record<string, unknown>;
}
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

describe('sessions', () => {
  it('are refused as the gateway refuses them', async () => {
    for (const [given, reason] of [
      [{ store_passwd: 'wrong' }, /Credential/],
      [{ cus_phone: '' }, /cus_phone/],
      [{ tran_id: 'x'.repeat(31) }, /30 characters/],
      [{ total_amount: '2500' }, /decimal/],
      [{ total_amount: '9.99' }, /10\.00/],
      [{ shipping_method: 'Courier' }, /ship_name/],
    ] as const) {
      expect(await open(given)).toMatchObject({
        status: 'FAILED',
        failedreason: expect.stringMatching(reason),
      });
    }
  });

  it('lead to a page that escapes what it was given and needs no script', async () => {
    const html = await (await fetch((await open()).GatewayPageURL ?? '')).text();
    expect(html).toContain('Nusrat &lt;b&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('value="bkash"');
  });
});

describe('a payment', () => {
  it('is notified with a signature over the named fields, and validated first and again', async () => {
    const { GatewayPageURL: url = '' } = await open();
    const html = await choose(url, 'bkash');
    expect(html).toContain(`action="${shopUrl}/return"`);
    const [ipn = {}] = received;
    expect(ipn).toMatchObject({ status: 'VALID', amount: '2500.00', card_type: 'BKASH-BKash' });
    const named = [...(ipn.verify_key ?? '').split(','), 'store_passwd'].sort();
    const text = named.map((name) => `${name}=${ipn[name] ?? md5('test@ssl')}`).join('&');
    expect(ipn.verify_sign).toBe(md5(text));

    const validate = () => ask('validationserverAPI', { val_id: ipn.val_id ?? '' });
    expect(await validate()).toMatchObject({ status: 'VALID', tran_id: ipn.tran_id });
    expect(await validate()).toMatchObject({ status: 'VALIDATED', amount: '2500.00' });
    expect(await ask('validationserverAPI', { val_id: 'x' })).toMatchObject({
      status: 'INVALID_TRANSACTION',
    });
    expect(
      await ask('validationserverAPI', { val_id: ipn.val_id ?? '', store_passwd: 'wrong' }),
    ).toMatchObject({ status: 'INVALID_TRANSACTION' });
  });

  it('may fail first; every attempt is found by the id of the transaction', async () => {
    const { GatewayPageURL: url = '' } = await open();
    await choose(url, 'fail');
    await choose(url, 'card');
    await choose(url, 'card');
    const tran_id = received[0]?.tran_id ?? '';
    const { element } = await ask('merchantTransIDvalidationAPI', { tran_id });
    expect((element as Form[]).map(({ status }) => status)).toEqual(['FAILED', 'VALID']);
  });
});

describe('refunds', () => {
  it('are one for each id, never more than was paid, and can be followed', async () => {
    await choose((await open()).GatewayPageURL ?? '', 'nagad');
    const bank_tran_id = received[0]?.bank_tran_id ?? '';
    const refund = (refund_trans_id: string, refund_amount: string) =>
      ask('merchantTransIDvalidationAPI', {
        bank_tran_id,
        refund_trans_id,
        refund_amount,
        refund_remarks: 'cancelled',
      });
    const first = await refund('rfd_1', '2000.00');
    expect(first).toMatchObject({ status: 'success' });
    expect(await refund('rfd_1', '2000.00')).toMatchObject({
      status: 'processing',
      refund_ref_id: first.refund_ref_id,
    });
    expect(await refund('rfd_2', '600.00')).toMatchObject({ status: 'failed' });
    const query = { refund_ref_id: String(first.refund_ref_id) };
    expect(await ask('merchantTransIDvalidationAPI', query)).toMatchObject({ status: 'refunded' });
  });
});

describe('controls', () => {
  it('copy, hold, reverse, drop and forge notifications, also over HTTP', async () => {
    const control = (body: object) =>
      fetch(`${simulator.url}/control`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await control({ ipn: 'hold', ipnCopies: 2 });
    for (const choice of ['fail', 'bkash'])
      await choose((await open()).GatewayPageURL ?? '', choice);
    expect(received).toEqual([]);
    await simulator.notifier.release({ reverse: true });
    expect(received.map(({ status }) => status)).toEqual(['VALID', 'VALID', 'FAILED', 'FAILED']);

    received.length = 0;
    await control({ ipn: 'send', ipnCopies: 1, forge: 'amount' });
    await choose((await open()).GatewayPageURL ?? '', 'bkash');
    expect(received[0]?.amount).toBe('3500.00');
    await control({ ipn: 'drop' });
    await choose((await open()).GatewayPageURL ?? '', 'bkash');
    expect(received).toHaveLength(1);
    expect((await control({ nonsense: 1 })).status).toBe(400);
  });

  it('take the gateway down', async () => {
    simulator.controls.down = true;
    const { status } = await fetch(`${simulator.url}/gwprocess/v4/api.php`, { method: 'POST' });
    expect(status).toBe(503);
  });
});
