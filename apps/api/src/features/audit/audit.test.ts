import { newId, type Role } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createShopper, createVisitor } from '../../../test/visitor.ts';

let database: TestDatabase;
let t: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

async function createWithRole(role: Role) {
  const shopper = await createShopper(t.app);
  await database.db.user.update({ where: { id: shopper.id }, data: { role } });
  return shopper;
}

interface Page {
  items: { id: string; subject: string; action: string }[];
  page: { nextCursor: string | null };
}

describe('the audit log', () => {
  it('is for administrators alone', async () => {
    expect((await createVisitor(t.app).send('GET /admin/audit-log')).status).toBe(401);
    for (const [role, status] of [
      ['customer', 403],
      ['staff', 403],
      ['admin', 200],
    ] as const) {
      const visitor = await createWithRole(role);
      expect((await visitor.send('GET /admin/audit-log')).status).toBe(status);
    }
  });

  it('gives each entry once, newest first, however they are paged', async () => {
    const admin = await createWithRole('admin');
    const createdAt = new Date('2026-11-20T10:00:00Z');
    const subject = newId('usr');
    // Entries of one moment need the id to keep their order.
    await database.db.auditLog.createMany({
      data: Array.from({ length: 7 }, (_, index) => ({
        id: newId('aud'),
        action: 'account.signed_in',
        subject,
        createdAt: index < 4 ? createdAt : new Date(createdAt.getTime() + index),
      })),
    });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `subject=${subject}&limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await admin.send(`GET /admin/audit-log?${query}`);
      const page = body as Page;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.page.nextCursor;
    } while (cursor);
    const all = await database.db.auditLog.findMany({
      where: { subject },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it.each(['x', Buffer.from('["audit",1e300,"aud"]').toString('base64url'), 'W10'])(
    'refuses the cursor %s',
    async (cursor) => {
      const admin = await createWithRole('admin');
      const { status, body } = await admin.send(`GET /admin/audit-log?cursor=${cursor}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'invalid_cursor' });
    },
  );
});
