import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createShopper, createVisitor, type Visitor } from '../../../test/visitor.ts';
import { addressLimit } from './service.ts';

let database: TestDatabase;
let t: TestApp;
let shopper: Visitor & { id: string };
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  shopper = await createShopper(t.app);
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

interface Address {
  id: string;
  label: string;
  isDefault: boolean;
}

const home = {
  label: 'Home',
  recipient: 'Nusrat Jahan',
  phone: '০১৭১২-৩৪৫৬৭৮',
  division: 'dhaka',
  district: 'dhaka',
  upazila: 'dhanmondi',
  line: 'House 7, Road 5',
  postcode: '1205',
};
const add = (visitor: Visitor, fields = {}) =>
  visitor.send('POST /me/addresses', { body: { ...home, ...fields } });
const list = async (visitor: Visitor) =>
  ((await visitor.send('GET /me/addresses')).body as { items: Address[] }).items;
const defaults = async (visitor: Visitor) =>
  (await list(visitor)).filter(({ isDefault }) => isDefault).map(({ label }) => label);

describe('the address book', () => {
  it('keeps an address, the first as the default', async () => {
    const { status, body } = await add(shopper);
    expect(status).toBe(201);
    expect(body).toEqual({
      ...home,
      phone: '+8801712345678',
      id: expect.stringMatching(/^adr_/),
      isDefault: true,
    });
    expect(await list(shopper)).toEqual([body]);
  });

  it('has one default, which moves', async () => {
    const office = (await add(shopper, { label: 'Office', isDefault: true })).body as Address;
    expect(await defaults(shopper)).toEqual(['Office']);
    const [, first] = await list(shopper);
    await shopper.send(`PATCH /me/addresses/${first?.id}`, { body: { isDefault: true } });
    expect(await defaults(shopper)).toEqual(['Home']);
    expect((await shopper.send(`DELETE /me/addresses/${first?.id}`)).status).toBe(204);
    expect(await defaults(shopper)).toEqual(['Office']);
    expect((await shopper.send(`DELETE /me/addresses/${office.id}`)).status).toBe(204);
    expect(await list(shopper)).toEqual([]);
  });

  it('changes what is given, and checks the place as a whole', async () => {
    const { id } = (await add(shopper)).body as Address;
    const change = (body: object) => shopper.send(`PATCH /me/addresses/${id}`, { body });
    expect(await change({ line: ' House  9 ', postcode: null })).toMatchObject({
      status: 200,
      body: { line: 'House 9', postcode: null, upazila: 'dhanmondi' },
    });
    expect(await change({ district: 'gazipur' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/upazila', code: 'unknown_place' }] },
    });
    expect(await change({ district: 'gazipur', upazila: 'kaliganj-gazipur' })).toMatchObject({
      status: 200,
    });
    expect((await change({})).status).toBe(400);
    expect((await change({ isDefault: false })).status).toBe(400);
    expect((await change({ userId: 'usr_0000000000000000' })).status).toBe(400);
  });

  it.each([
    [{ division: 'atlantis' }, '/division', 'unknown_place'],
    [{ division: 'sylhet' }, '/district', 'unknown_place'],
    [{ upazila: 'teknaf' }, '/upazila', 'unknown_place'],
    [{ division: '__proto__' }, '/division', 'format'],
    [{ phone: '12345678' }, '/phone', 'format'],
    [{ postcode: '0205' }, '/postcode', 'format'],
    [{ postcode: 1205 }, '/postcode', 'wrong_type'],
    [{ recipient: ' ' }, '/recipient', 'format'],
    [{ line: 'x'.repeat(201) }, '/line', 'max_length'],
    [{ line: 'a\nb' }, '/line', 'format'],
    [{ label: 'a\0' }, '/label', 'invalid_text'],
    [{ isDefault: 'yes' }, '/isDefault', 'wrong_type'],
    [{ id: 'adr_0000000000000000' }, '/id', 'unknown_field'],
  ])('refuses %j', async (fields, pointer, code) => {
    const before = await list(shopper);
    const { status, body } = await add(shopper, fields);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, code }] });
    expect(await list(shopper)).toEqual(before);
  });

  it('is nobody else’s business', async () => {
    const { id } = (await add(shopper)).body as Address;
    const before = await list(shopper);
    const stranger = await createShopper(t.app);
    const patch = await stranger.send(`PATCH /me/addresses/${id}`, { body: { label: 'Mine' } });
    expect(patch).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await stranger.send(`DELETE /me/addresses/${id}`)).status).toBe(404);
    expect(await list(stranger)).toEqual([]);
    const guest = createVisitor(t.app);
    expect((await guest.send(`DELETE /me/addresses/${id}`)).status).toBe(401);
    expect((await add(guest)).status).toBe(401);
    expect(await list(shopper)).toEqual(before);
  });

  it('holds twenty, also when they are added at once, with one default', async () => {
    const other = await createShopper(t.app);
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        add(other, { label: `Place ${index}`, isDefault: true }),
      ),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(201), count(409)]).toEqual([addressLimit, 25 - addressLimit]);
    expect(await list(other)).toHaveLength(addressLimit);
    expect(await defaults(other)).toHaveLength(1);
  });
});
