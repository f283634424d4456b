import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailServer, type MailServer } from '../../../test/mail-server.ts';
import { createDelivery, type Delivery } from '../../../test/outbox.ts';
import { attemptLimit } from './claim.ts';
import { postMessage } from './messages.ts';
import { createDeliveries } from './queues.ts';

let database: TestDatabase;
let mailServer: MailServer;
let delivery: Delivery;
beforeAll(async () => {
  database = await createTestDatabase();
  mailServer = await createMailServer();
  delivery = createDelivery(database, {
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'DhakaCart <shop@example.com>',
    PUBLIC_ORIGIN: 'https://shop.example',
  });
});
beforeEach(async () => {
  await database.db.outbox.deleteMany();
  mailServer.mails.length = 0;
  mailServer.answer = '250 taken';
});
afterAll(async () => {
  delivery.close();
  await mailServer.close();
  await database.drop();
});

const post = (name = 'Nusrat', locale: 'en' | 'bn' = 'en') =>
  database.db.$transaction((tx) =>
    postMessage(tx, {
      template: 'welcome',
      recipient: 'nusrat@example.com',
      locale,
      data: { name },
    }),
  );
const row = (id: string) => database.db.outbox.findUniqueOrThrow({ where: { id } });
const nothing = { sent: 0, failed: 0, given_up: 0, dropped: 0 };
const neverAnswers = { keeps: false, send: () => new Promise<never>(() => {}) };
const makeDue = () =>
  database.pool.query("UPDATE outbox SET available_at = now() - interval '1 second'");

describe('a message', () => {
  it('is sent by SMTP as text and HTML, once', async () => {
    const id = await post('Nusrat');
    expect(await delivery.deliverDue()).toMatchObject({ sent: 1 });
    await makeDue();
    expect(await delivery.deliverDue()).toMatchObject({ sent: 0 });
    expect(mailServer.mails).toHaveLength(1);
    expect(mailServer.mails[0]).toMatchObject({
      to: 'nusrat@example.com',
      subject: 'Welcome to DhakaCart',
      messageId: `<${id}@shop.example>`,
      text: expect.stringContaining('https://shop.example/en/account'),
      raw: expect.stringMatching(/From: DhakaCart <shop@example\.com>[\s\S]*text\/html/),
    });
    expect(await row(id)).toMatchObject({ attempts: 1, lastError: null, sentAt: expect.any(Date) });
  });

  it('is written in the reader’s language', async () => {
    await post('নুসরাত', 'bn');
    await delivery.deliverDue();
    expect(mailServer.mails[0]).toMatchObject({
      subject: 'ঢাকাকার্টে স্বাগতম',
      text: expect.stringContaining('প্রিয় নুসরাত,'),
    });
  });

  it('exists exactly when its cause does', async () => {
    await expect(
      database.db.$transaction(async (tx) => {
        await postMessage(tx, {
          template: 'welcome',
          recipient: 'nusrat@example.com',
          locale: 'en',
          data: { name: 'Nusrat' },
        });
        throw new Error('the cause failed');
      }),
    ).rejects.toThrow('the cause failed');
    expect(await database.db.outbox.count()).toBe(0);
    await post();
    expect(await database.db.outbox.count()).toBe(1);
  });

  it('is tried again after a failure, later each time, and says what went wrong', async () => {
    const id = await post();
    mailServer.answer = '451 try later';
    expect(await delivery.deliverDue()).toMatchObject({ failed: 1 });
    const first = await row(id);
    expect(first).toMatchObject({ attempts: 1, sentAt: null });
    expect(first.lastError).toContain('451');
    expect(first.availableAt.getTime()).toBeGreaterThan(Date.now() + 20_000);
    expect(await delivery.deliverDue()).toMatchObject({ sent: 0, failed: 0 });

    await makeDue();
    expect(await delivery.deliverDue()).toMatchObject({ failed: 1 });
    const second = await row(id);
    expect(second.availableAt.getTime() - first.availableAt.getTime()).toBeGreaterThan(20_000);

    mailServer.answer = '250 taken';
    await makeDue();
    expect(await delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(await row(id)).toMatchObject({ attempts: 3, lastError: null });
    expect(mailServer.mails).toHaveLength(1);
  });

  it('is given up in the end, and stays to be looked at', async () => {
    const id = await post();
    mailServer.answer = '550 no such user';
    await database.db.outbox.update({ where: { id }, data: { attempts: attemptLimit - 1 } });
    expect(await delivery.deliverDue()).toMatchObject({ given_up: 1 });
    expect(await row(id)).toMatchObject({ attempts: attemptLimit, sentAt: null });
    expect(await delivery.deliverDue()).toEqual(nothing);
    await makeDue();
    expect(await delivery.deliverDue()).toEqual(nothing);
  });

  it('is sent by one of many workers', async () => {
    const ids = [];
    for (let count = 0; count < 40; count++) ids.push(await post());
    const counts = await Promise.all(Array.from({ length: 4 }, () => delivery.deliverDue()));
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
    const sent = mailServer.mails.map(({ messageId }) => messageId);
    expect(sent.sort()).toEqual(ids.map((id) => `<${id}@shop.example>`).sort());
  });

  it('does not wait for those that failed before', async () => {
    for (let count = 0; count < 30; count++) await post('Failed');
    await database.pool.query(
      "UPDATE outbox SET attempts = 3, available_at = now() - interval '1 hour'",
    );
    const id = await post('New');
    // Whoever sends is left waiting, so nothing that is begun comes to an end.
    const { transports } = delivery;
    const deliveries = createDeliveries(
      { ...delivery, transports: { ...transports, email: neverAnswers } },
      { onOutcome() {}, onError() {} },
    );
    await deliveries.begin();
    expect(await row(id)).toMatchObject({ attempts: 1 });
    expect(await database.db.outbox.count({ where: { attempts: 4 } })).toBe(4);
    // A message that comes while others hang is begun by the next tick.
    const later = await post('Later');
    await deliveries.begin();
    expect(await row(later)).toMatchObject({ attempts: 1 });
  });

  it('is sent by another worker when the first was killed while sending', async () => {
    const id = await post();
    // What a worker leaves behind that was killed between taking and sending.
    await database.pool.query(
      "UPDATE outbox SET attempts = 1, available_at = now() + interval '2 minutes' WHERE id = $1",
      [id],
    );
    expect(await delivery.deliverDue()).toMatchObject({ sent: 0 });
    await makeDue();
    expect(await delivery.deliverDue()).toMatchObject({ sent: 1 });
  });

  it('carries a name as text, never as mark-up or headers', async () => {
    await post('<img src=x onerror=alert(1)>');
    await delivery.deliverDue();
    const raw = mailServer.mails[0]?.raw ?? '';
    const html = raw.slice(raw.indexOf('<!doctype html>'));
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('<img');
  });
});

describe('without a mail server', () => {
  it('a message waits, and says why', async () => {
    const id = await post();
    expect(await createDelivery(database).deliverDue()).toMatchObject({ failed: 1 });
    expect(await row(id)).toMatchObject({ lastError: expect.stringContaining('SMTP_URL') });
  });

  it('a developer’s mailbox keeps it', async () => {
    const id = await post();
    const mailbox = createDelivery(database, { MAILBOX: 'on' });
    expect(await mailbox.deliverDue()).toMatchObject({ sent: 1 });
    expect((await row(id)).data).toMatchObject({
      name: 'Nusrat',
      mail: { subject: 'Welcome to DhakaCart', html: expect.stringContaining('<!doctype html>') },
    });
  });
});
