import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { createStaff } from '../../../test/staff.ts';
import { createShopper, createVisitor, type Visitor } from '../../../test/visitor.ts';
import { place } from '../../../test/waiting-room.ts';
import { waitingRoomCommand } from './command.ts';
import type { AdminWaitingRoom } from './schema.ts';

let database: TestDatabase;
let t: TestApp;
let staff: Visitor & { id: string };
let slug: string;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  staff = await createStaff(t.app, database);
  const variant = await createVariant(database.db);
  const product = await database.db.product.findFirstOrThrow({
    where: { variants: { some: { id: variant } } },
  });
  slug = product.slug;
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

const settings = { ratePerSecond: 5, maxInside: 50 };
const open = async (body: object = settings) => staff.send('POST /admin/waiting-rooms', { body });
const auditOf = async (subject: string) => {
  const entries = await database.db.auditLog.findMany({
    where: { subject },
    orderBy: { createdAt: 'asc' },
  });
  return entries.map(({ action, actorId, data }) => ({ action, actorId, data }));
};

describe('waiting rooms', () => {
  it.each([
    ['GET', ''],
    ['POST', ''],
    ['PATCH', '/wrm_0123456789abcdef'],
    ['POST', '/wrm_0123456789abcdef/close'],
  ])('%s /admin/waiting-rooms%s is for staff', async (method, path) => {
    const send = (visitor: Visitor) => visitor.send(`${method} /admin/waiting-rooms${path}`);
    expect((await send(createVisitor(t.app))).status).toBe(401);
    expect((await send(await createShopper(t.app))).status).toBe(403);
  });

  it('are opened, changed and closed, and the audit log says by whom', async () => {
    const { status, body } = await open();
    const room = body as AdminWaitingRoom;
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        ...settings,
        product: null,
        closedAt: null,
        currentRate: 5,
        admissionSeconds: 600,
        arrivalSeconds: 90,
        waiting: 0,
      },
    });
    await place(createVisitor(t.app), room.id, 'POST');
    const change = { maxInside: 60, arrivalSeconds: 30 };
    const target = `/admin/waiting-rooms/${room.id}`;
    expect(await staff.send(`PATCH ${target}`, { body: change })).toMatchObject({
      status: 200,
      body: { ...settings, ...change },
    });
    expect((await open()).body).toMatchObject({ status: 409, code: 'conflict' });
    const closed = await staff.send(`POST ${target}/close`);
    expect(closed.body).toMatchObject({ closedAt: expect.any(String) });
    for (const again of [`POST ${target}/close`, `PATCH ${target}`]) {
      const answer = await staff.send(again, again.startsWith('PATCH') ? { body: change } : {});
      expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    }
    expect(await auditOf(room.id)).toEqual([
      { action: 'waiting_room.opened', actorId: staff.id, data: expect.objectContaining(settings) },
      { action: 'waiting_room.changed', actorId: staff.id, data: change },
      { action: 'waiting_room.closed', actorId: staff.id, data: {} },
    ]);
    const unknown = 'PATCH /admin/waiting-rooms/wrm_0123456789abcdef';
    expect((await staff.send(unknown, { body: change })).status).toBe(404);
  });

  it('stand before one product each, and are listed with the open ones first', async () => {
    expect((await open({ ...settings, product: 'no-such' })).body).toMatchObject({
      errors: [{ pointer: '/product', code: 'unknown_product' }],
    });
    const { body } = await open({ ...settings, product: slug });
    const { id } = body as AdminWaitingRoom;
    expect((await open({ ...settings, product: slug })).status).toBe(409);
    const listed = await staff.send('GET /admin/waiting-rooms');
    expect(listed.body).toMatchObject({
      items: [{ id, product: { slug, name: 'Primo' } }, { product: null }],
    });
    await staff.send(`POST /admin/waiting-rooms/${id}/close`);
  });

  it('are operated by the command too', async () => {
    const said: string[] = [];
    const run = (line: string) =>
      waitingRoomCommand(database, line.split(' '), (text) => said.push(text));
    await run('open --rate 0.5 --inside 20 --minutes 5');
    await run('change --rate 2');
    await run(`open --product ${slug} --rate 3 --inside 4`);
    await run('close');
    await run('list');
    expect(said[0]).toMatch(/^the checkout: open, since .*, 0.5\/s, 0 of 20 inside, 0 waiting/);
    expect(said[1]).toMatch(/^the checkout: open, since .*, 2\/s, 0 of 20 inside/);
    expect(said[3]).toMatch(/^the checkout: closed/);
    expect(said[4]).toMatch(new RegExp(`^${slug}: open`));
    await expect(run('close')).rejects.toThrow('no open waiting room before the checkout');
    for (const wrong of [
      '',
      'open',
      'open --rate 5',
      'open --rate x --inside 5',
      'shut',
      'open a b',
    ]) {
      await expect(run(wrong), wrong).rejects.toThrow();
    }
    await run(`close --product ${slug}`);
    const [entry] = await database.db.auditLog.findMany({
      orderBy: { createdAt: 'desc' },
      take: 1,
    });
    expect(entry).toMatchObject({ action: 'waiting_room.closed', actorId: null });
  });
});

it('metrics tell of the open rooms alone, by a label of few values', async () => {
  const { body } = await open({ ...settings, product: slug });
  const { id } = body as AdminWaitingRoom;
  await place(createVisitor(t.app), id, 'POST');
  await staff.send(`PATCH /admin/waiting-rooms/${id}`, { body: { maxInside: 7 } });
  const text = await t.registry.metrics();
  expect(text).toMatch(new RegExp(`waiting_room_(waiting|inside)\\{room="${slug}"\\} 1`));
  expect(text).toContain(`waiting_room_rate{room="${slug}"} 5`);
  await staff.send(`POST /admin/waiting-rooms/${id}/close`);
  expect(await t.registry.metrics()).not.toMatch(/waiting_room_\w+\{/);
});
