import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailServer, type MailServer } from '../../../test/mail-server.ts';
import { attemptLimit, type DeliverDeps, deliverDue, deliverMessage } from './deliver.ts';
import { postMessage } from './messages.ts';
import { createMailTransport } from './transport.ts';

let database: TestDatabase;
let mailServer: MailServer;
let deps: DeliverDeps;
const publicOrigin = 'https://shop.example';
beforeAll(async () => {
  database = await createTestDatabase();
  mailServer = await createMailServer();
  const settings = { smtpUrl: mailServer.url, mailFrom: 'DhakaCart <shop@example.com>' };
  const transport = createMailTransport({ ...settings, mailbox: false, publicOrigin });
  deps = { database, transport, publicOrigin };
});
beforeEach(async () => {
  await database.db.outbox.deleteMany();
  mailServer.mails.length = 0;
  mailServer.answer = '250 taken';
});
afterAll(async () => {
  deps.transport.close();
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
const makeDue = () =>
  database.pool.query("UPDATE outbox SET available_at = now() - interval '1 second'");

describe('a message', () => {
  it('is sent by SMTP as text and HTML, once', async () => {
    const id = await post('Nusrat');
    expect(await deliverMessage(deps, id)).toBe('sent');
    expect(await deliverMessage(deps, id)).toBe('not_due');
    await makeDue();
    expect(await deliverDue(deps)).toMatchObject({ sent: 0 });
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
    await deliverMessage(deps, await post('নুসরাত', 'bn'));
    expect(mailServer.mails[0]).toMatchObject({
      subject: 'ঢাকাকার্টে স্বাগতম',
      text: expect.stringContaining('প্রিয় নুসরাত,'),
    });
  });

  it('exists exactly when its cause does', async () => {
    const jobs = async () =>
      Number(
        (await database.pool.query('SELECT count(*) FROM graphile_worker.jobs')).rows[0].count,
      );
    const before = await jobs();
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
    expect(await jobs()).toBe(before);
    await post();
    expect(await jobs()).toBe(before + 1);
  });

  it('is tried again after a failure, later each time, and says what went wrong', async () => {
    const id = await post();
    mailServer.answer = '451 try later';
    expect(await deliverMessage(deps, id)).toBe('failed');
    const first = await row(id);
    expect(first).toMatchObject({ attempts: 1, sentAt: null });
    expect(first.lastError).toContain('451');
    expect(first.availableAt.getTime()).toBeGreaterThan(Date.now() + 20_000);
    expect(await deliverDue(deps)).toMatchObject({ sent: 0, failed: 0 });

    await makeDue();
    expect(await deliverDue(deps)).toMatchObject({ failed: 1 });
    const second = await row(id);
    expect(second.availableAt.getTime() - first.availableAt.getTime()).toBeGreaterThan(20_000);

    mailServer.answer = '250 taken';
    await makeDue();
    expect(await deliverDue(deps)).toMatchObject({ sent: 1 });
    expect(await row(id)).toMatchObject({ attempts: 3, lastError: null });
    expect(mailServer.mails).toHaveLength(1);
  });

  it('is given up in the end, and stays to be looked at', async () => {
    const id = await post();
    mailServer.answer = '550 no such user';
    await database.db.outbox.update({ where: { id }, data: { attempts: attemptLimit - 1 } });
    expect(await deliverMessage(deps, id)).toBe('failed');
    await makeDue();
    expect(await deliverDue(deps)).toMatchObject({ sent: 0, failed: 0 });
    expect(await row(id)).toMatchObject({ attempts: attemptLimit, sentAt: null });
  });

  it('is sent by one of many workers', async () => {
    const id = await post();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => deliverMessage(deps, id)));
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
    expect(mailServer.mails).toHaveLength(1);
  });

  it('is sent by another worker when the first was killed while sending', async () => {
    const id = await post();
    // What a worker leaves behind that was killed between taking and sending.
    await database.pool.query(
      "UPDATE outbox SET attempts = 1, available_at = now() + interval '2 minutes' WHERE id = $1",
      [id],
    );
    expect(await deliverDue(deps)).toMatchObject({ sent: 0 });
    await makeDue();
    expect(await deliverDue(deps)).toMatchObject({ sent: 1 });
  });

  it('carries a name as text, never as mark-up or headers', async () => {
    await deliverMessage(deps, await post('<img src=x onerror=alert(1)>'));
    const raw = mailServer.mails[0]?.raw ?? '';
    const html = raw.slice(raw.indexOf('<!doctype html>'));
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('<img');
  });
});

describe('without a mail server', () => {
  const settings = { smtpUrl: null, mailFrom: 'shop@example.com', publicOrigin };

  it('a message waits, and says why', async () => {
    const transport = createMailTransport({ ...settings, mailbox: false });
    const id = await post();
    expect(await deliverMessage({ ...deps, transport }, id)).toBe('failed');
    expect(await row(id)).toMatchObject({ lastError: expect.stringContaining('SMTP_URL') });
  });

  it('a developer’s mailbox keeps it', async () => {
    const transport = createMailTransport({ ...settings, mailbox: true });
    const id = await post();
    expect(await deliverMessage({ ...deps, transport }, id)).toBe('sent');
    expect((await row(id)).data).toMatchObject({
      name: 'Nusrat',
      mail: { subject: 'Welcome to DhakaCart', html: expect.stringContaining('<!doctype html>') },
    });
  });
});
