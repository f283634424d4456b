import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSslcommerzClient, GatewayUnavailable, type SslcommerzClient } from './client.ts';

/** A gateway that answers whatever a test wants. */
let answer: (response: ServerResponse) => void;
const server = createServer((_request, response) => answer(response));
let client: SslcommerzClient;
const password = 'very-secret@ssl';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createSslcommerzClient(
    { url, storeId: 's', storePassword: password },
    { timeoutMs: 300 },
  );
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const json = (body: unknown) => (response: ServerResponse) => {
  response.end(JSON.stringify(body));
};
const session = {
  tranId: 'pay_1',
  amount: 250_000,
  returnUrl: 'http://shop.example/return',
  ipnUrl: 'http://shop.example/ipn',
  customer: {
    name: 'N',
    email: 'n@x.example',
    phone: '+880',
    address: 'a',
    city: 'c',
    postcode: '1',
  },
  shipped: true,
  product: 'Phone',
  items: 1,
};

describe('an answer that is none', () => {
  it.each([
    ['an error', (response: ServerResponse) => response.writeHead(500).end('oops')],
    ['no JSON', (response: ServerResponse) => response.end('<html>')],
    ['a list', json([])],
    [
      'a redirect',
      (r: ServerResponse) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['silence', () => {}],
    ['a broken connection', (response: ServerResponse) => response.destroy()],
    ['refused credentials', json({ APIConnect: 'FAILED' })],
  ])(
    'is the gateway being unavailable, without the password in words: %s',
    async (_what, given) => {
      answer = given;
      const calls = [
        () => client.createSession(session),
        () => client.validate('val'),
        () => client.findTransactions('pay_1'),
        () => client.refund({ id: 'rfd_1', bankTranId: 'b', amount: 100, remarks: 'r' }),
        () => client.refundState('ref'),
      ];
      for (const call of calls) {
        const error: unknown = await call().catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(GatewayUnavailable);
        const { message, cause, stack } = error as Error;
        expect(`${message} ${String(cause)} ${stack}`).not.toContain('very-secret');
      }
    },
  );

  it('of a session is also one without an address, or with one that is no page', async () => {
    const good = { status: 'SUCCESS', sessionkey: 'K', GatewayPageURL: 'https://gw.example/pay' };
    answer = json(good);
    expect(await client.createSession(session)).toEqual({
      sessionKey: 'K',
      gatewayUrl: 'https://gw.example/pay',
    });
    for (const bad of [
      { ...good, status: 'FAILED', failedreason: 'Store is De-active' },
      { ...good, GatewayPageURL: '' },
      { ...good, GatewayPageURL: 'javascript:alert(1)' },
      { ...good, GatewayPageURL: null },
    ]) {
      answer = json(bad);
      await expect(client.createSession(session)).rejects.toBeInstanceOf(GatewayUnavailable);
    }
  });
});

describe('what it answers', () => {
  it('is read whatever is missing', async () => {
    answer = json({ status: 'INVALID_TRANSACTION', APIConnect: 'DONE' });
    expect(await client.validate('val')).toBeNull();
    answer = json({ APIConnect: 'DONE', no_of_trans_found: '0' });
    expect(await client.findTransactions('pay_1')).toEqual([]);
    answer = json({ APIConnect: 'DONE', element: [null, 'x', { tran_id: 'pay_1', amount: 25 }] });
    expect(await client.findTransactions('pay_1')).toEqual([
      {
        tranId: 'pay_1',
        status: '',
        valId: null,
        amount: 2_500,
        currency: '',
        asked: null,
        bankTranId: null,
        instrument: null,
        risky: false,
        error: null,
      },
    ]);
    answer = json({ APIConnect: 'DONE', status: 'failed', errorReason: 'Too late' });
    expect(
      await client.refund({ id: 'rfd_1', bankTranId: 'b', amount: 100, remarks: 'r' }),
    ).toMatchObject({ outcome: 'refused', reason: 'Too late' });
  });

  const refund = () => client.refund({ id: 'rfd_1', bankTranId: 'b', amount: 100, remarks: 'r' });

  it.each([
    [{ APIConnect: 'INVALID_REQUEST' }],
    [{ APIConnect: 'DONE', status: 'failed', refund_ref_id: '' }],
  ])('refuses a refund where it says so: %j', async (given) => {
    answer = json(given);
    expect(await refund()).toMatchObject({ outcome: 'refused' });
  });

  // The money may be on its way already.
  it.each([
    [{}],
    [{ APIConnect: 'DONE', status: 'success' }],
    [{ APIConnect: 'DONE', status: 'processing', refund_ref_id: '' }],
    [{ APIConnect: 'DONE', status: 'queued', refund_ref_id: 'R1' }],
    [{ message: 'Too many requests' }],
  ])('neither begins nor refuses a refund by %j', async (given) => {
    answer = json(given);
    await expect(refund()).rejects.toBeInstanceOf(GatewayUnavailable);
  });
});
