import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { createProduct, createReviews } from './catalogue.ts';
import { document, expectDocumented, type Operation, operations } from './document.ts';
import { createShopper, createVisitor, password, type Visitor } from './visitor.ts';

/** A value for every parameter that some route needs; the variant is filled in below. */
const values: Record<string, string> = {
  slug: 'primo',
  id: 'adr_0000000000000000',
  q: 'primo',
  district: 'dhaka',
};
const address = {
  label: 'Home',
  recipient: 'Nusrat Jahan',
  phone: '01711111111',
  division: 'dhaka',
  district: 'dhaka',
  upazila: 'savar',
  line: 'House 1, Road 2',
};
/** A body that each route takes, by operation. */
const bodies: Record<string, unknown> = {
  'POST /orders': {
    cartId: 'crt_0000000000000000',
    contact: { name: 'Contract', phone: '01711111111' },
    delivery: 'standard',
    address: { division: 'dhaka', district: 'dhaka', upazila: 'savar', line: 'House 1, Road 2' },
    payment: 'cod',
    expectedTotal: 100_000,
  },
  'POST /auth/register': { email: 'contract@example.com', password, name: 'Contract' },
  'POST /auth/sign-in': { email: 'contract@example.com', password },
  'POST /auth/password': { currentPassword: 'wrong-password', newPassword: password },
  'POST /auth/password-reset': { email: 'contract@example.com' },
  'POST /auth/password-reset/confirm': { token: 'x'.repeat(43), newPassword: password },
  'PATCH /me': { name: 'Contract' },
  'DELETE /me': { password: 'wrong-password' },
  'POST /me/addresses': address,
  'PATCH /me/addresses/{id}': { label: 'Work' },
  'PATCH /cart/items/{id}': { quantity: 2 },
  'POST /admin/orders/{id}/ship': { courier: 'Pathao', trackingCode: 'PT-1' },
  'POST /admin/orders/{id}/deliver': { collected: 106_000 },
  'POST /admin/orders/{id}/refuse': { reason: 'Nobody at home' },
  'POST /admin/orders/{id}/cancel': { reason: 'Out of reach' },
  'POST /admin/orders/{id}/refunds': { amount: 1_000, reason: 'A scratch', restock: false },
  'POST /admin/orders/{id}/refunds/{refundId}/retry': { byHand: true, note: 'In cash' },
  'POST /admin/orders/{id}/restock': { reason: 'Came back' },
  'POST /admin/orders/{id}/notes': { text: 'Wants it after six.' },
  'POST /admin/waiting-rooms': { product: 'no-such', ratePerSecond: 5, maxInside: 50 },
  'PATCH /admin/waiting-rooms/{id}': { ratePerSecond: 5 },
};

const formType = 'application/x-www-form-urlencoded';
const callback = { tran_id: 'pay_0000000000000000', status: 'VALID', amount: '10.00' };
/** A form that each route takes that takes one. */
const forms: Record<string, Record<string, string>> = {
  'POST /payments/sslcommerz/ipn': callback,
  'POST /payments/sslcommerz/return': callback,
};
/** What to send to an operation. */
const input = (name: string) => {
  const [body, form] = [bodies[name], forms[name]];
  return { ...(body === undefined ? {} : { body }), ...(form === undefined ? {} : { form }) };
};

let database: TestDatabase;
let t: TestApp;
let shopper: Visitor | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  const product = await createProduct(database.db, { slug: 'primo' });
  await createReviews(database.db, product.id, [5, 4]);
  values.variants = product.variantIds[0] ?? '';
  values.refundId = 'rfd_0000000000000000';
  bodies['POST /cart/items'] = { variantId: values.variants, quantity: 1 };
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

/** Some operations end the session: whoever needs one after that gets a new one, as an admin. */
async function signedIn(): Promise<Visitor> {
  const me = (await shopper?.send('GET /me'))?.body as { user: object | null } | undefined;
  if (!me?.user) {
    const created = await createShopper(t.app);
    await database.db.user.update({ where: { id: created.id }, data: { role: 'admin' } });
    shopper = created;
  }
  if (!shopper) throw new Error('nobody is signed in');
  return shopper;
}

function urlOf(path: string, operation: Operation, extra: Record<string, string> = {}): string {
  const query = new URLSearchParams(extra);
  for (const { name, in: place, required } of operation.parameters ?? []) {
    if (place === 'query' && required && !(name in extra)) query.set(name, values[name] ?? '');
  }
  const filled = path
    .replace('/api/v1', '')
    .replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  return query.size > 0 ? `${filled}?${query}` : filled;
}

test('the document covers every feature', () => {
  expect(operations.length).toBeGreaterThan(30);
  for (const { operation } of operations) {
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '503']));
  }
});

describe.each(operations)('$name', ({ name, method, path, operation }) => {
  test.each([
    ['a stranger', async () => createVisitor(t.app)],
    ['a user', signedIn],
  ])('answers %s as documented', async (_who, visitorOf) => {
    const visitor = await visitorOf();
    const target = `${method} ${urlOf(path, operation)}`;
    const answer = await visitor.send(target, input(name));
    expectDocumented(operation, answer);
    expect(answer.status).toBeLessThan(500);
  });

  test('refuses a parameter that it does not know', async () => {
    const target = `${method} ${urlOf(path, operation, { surprise: '1' })}`;
    const answer = await (await signedIn()).send(target, input(name));
    expectDocumented(operation, answer);
    expect(answer.body).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  test('answers a method that it has not with 405', async () => {
    const known = Object.keys(document.paths[path] ?? {}).map((one) => one.toUpperCase());
    const [other] = ['PUT', 'PATCH', 'DELETE', 'POST'].filter((one) => !known.includes(one));
    const answer = await (await signedIn()).send(`${other} ${urlOf(path, operation)}`);
    expect(answer.body).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(String(answer.headers.allow).split(', ')).toEqual(expect.arrayContaining(known));
  });

  const texts = (operation.parameters ?? []).filter(
    ({ in: place, schema }) => place !== 'header' && schema.type === 'string',
  );
  test.each([
    "'; DROP TABLE products; --",
    '<script>alert(1)</script>',
    'a\u0000b',
    '১২৩ ফোন',
    '\u{1f600}'.repeat(50),
    'x'.repeat(10_000),
    '%',
    '__proto__',
    '-1',
    '99999999999999999999',
  ])('takes %j in any text parameter without breaking', async (text) => {
    for (const { name: parameter, in: place } of texts) {
      const target =
        place === 'path'
          ? path.replace('/api/v1', '').replace(`{${parameter}}`, encodeURIComponent(text))
          : urlOf(path, operation, { [parameter]: text });
      const answer = await (await signedIn()).send(`${method} ${target}`, input(name));
      expect(answer.status, `${parameter}: ${JSON.stringify(answer.body)}`).toBeLessThan(500);
      if (answer.status !== 404 && answer.status !== 414) expectDocumented(operation, answer);
    }
  });

  if (!operation.requestBody) return;

  if (formType in operation.requestBody.content) {
    test('takes any form without breaking, and nothing but forms', async () => {
      const send = (payload: string, type = formType) =>
        t.app.inject({
          method: method as 'POST',
          url: `/api/v1${urlOf(path, operation)}`,
          payload,
          headers: { 'content-type': type },
        });
      const long = `tran_id=${'x'.repeat(3_000)}`;
      for (const payload of ['', '=', 'a', '%', '%00', '%ff', 'tran_id=%00', '__proto__=1', long]) {
        const { statusCode, headers, payload: text } = await send(payload);
        expect(statusCode, `${payload}: ${text}`).toBeLessThan(500);
        const body: unknown = text === '' ? null : JSON.parse(text);
        expectDocumented(operation, { status: statusCode, headers, body });
      }
      expect((await send('a=1&a=2')).json()).toMatchObject({ status: 400, code: 'bad_request' });
      const huge = await send(`a=${'x'.repeat(100_000)}`);
      expect(huge.json()).toMatchObject({ status: 413, code: 'payload_too_large' });
      const json = await send('{}', 'application/json');
      expect(json.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    });
    return;
  }

  test('takes any body without breaking', async () => {
    const url = `/api/v1${urlOf(path, operation)}`;
    const example = bodies[name] as Record<string, unknown>;
    const wrong: unknown[] = [null, [], 'text', 1, true, {}, { ...example, surprise: 1 }];
    for (const field of Object.keys(example)) {
      for (const value of [null, true, -1, 1.5, {}, [], 'x'.repeat(10_000), '\u0000', '\ud800']) {
        wrong.push({ ...example, [field]: value });
      }
    }
    const payloads = ['{', '', '{"a":1}}', ...wrong.map((body) => JSON.stringify(body))];
    const cookie = [...(await signedIn()).cookies].map((pair) => pair.join('=')).join('; ');
    for (const payload of payloads) {
      const response = await t.app.inject({
        method: method as 'POST',
        url,
        payload,
        headers: { 'content-type': 'application/json', 'if-match': '"0"', cookie },
      });
      const body: unknown = response.payload === '' ? null : response.json();
      expect(response.statusCode, `${payload}: ${response.payload}`).toBeGreaterThanOrEqual(400);
      expect(response.statusCode, `${payload}: ${response.payload}`).toBeLessThan(500);
      expectDocumented(operation, { status: response.statusCode, headers: response.headers, body });
    }
    const huge = await t.app.inject({
      method: method as 'POST',
      url,
      payload: JSON.stringify({ text: 'x'.repeat(100_000) }),
      headers: { 'content-type': 'application/json', cookie },
    });
    expect([huge.statusCode, huge.json().code]).toEqual([413, 'payload_too_large']);
    const form = await t.app.inject({
      method: method as 'POST',
      url,
      payload: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    });
    expect([form.statusCode, form.json().code]).toEqual([415, 'unsupported_media_type']);
  });
});
