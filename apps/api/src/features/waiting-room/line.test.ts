import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decide, openTestRoom } from '../../../test/waiting-room.ts';
import { admitNext } from './admit.ts';
import { createJoinQueue } from './join-queue.ts';
import { changeRoom, closeRoom, findRooms } from './operate.ts';
import { joinLine, leaveLine, noteArrival, reportCheckout, spendAdmission } from './repository.ts';
import { createRooms } from './rooms.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await database.pool.query('UPDATE waiting_rooms SET closed_at = now() WHERE closed_at IS NULL');
});
afterAll(() => database.drop());

const holder = () => randomBytes(32);
const open = (settings = {}) => openTestRoom(database, settings);
const countOf = async (id: string) => {
  const [room] = await findRooms(database, 'en', id);
  if (!room) throw new Error('the room is gone');
  return room;
};
/** So many new people in the line of a room. */
const crowd = (id: string, count: number) =>
  joinLine(database, id, Array.from({ length: count }, holder));
const admittedNumbers = async (id: string) => {
  const { rows } = await database.pool.query<{ number: number }>(
    "SELECT number FROM waiting_tickets WHERE room_id = $1 AND state = 'admitted' ORDER BY number",
    [id],
  );
  return rows.map(({ number }) => number);
};
const age = (id: string, column: 'expires_at' | 'slowed_at', seconds: number) =>
  database.pool.query(
    column === 'expires_at'
      ? "UPDATE waiting_tickets SET expires_at = expires_at - $2 * interval '1 s' WHERE room_id = $1 AND state = 'admitted'"
      : "UPDATE waiting_rooms SET slowed_at = slowed_at - $2 * interval '1 s' WHERE id = $1",
    [id, seconds],
  );

describe('joining', () => {
  test('numbers are in the order of coming, without gaps, from several processes at once', async () => {
    const id = await open();
    const queues = [createJoinQueue(database), createJoinQueue(database)];
    const numbers = await Promise.all(
      Array.from({ length: 400 }, (_, turn) => queues[turn % 2]?.(id, holder())),
    );
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 400 }, (_, index) => index + 1),
    );
    // Those of one process came in this order.
    for (const first of [0, 1]) {
      const own = numbers.filter((_, turn) => turn % 2 === first);
      expect(own).toEqual(own.toSorted((a, b) => Number(a) - Number(b)));
    }
  });

  test('twice is once, also at the same moment', async () => {
    const id = await open();
    const [one, other] = [holder(), holder()];
    const join = createJoinQueue(database);
    const elsewhere = createJoinQueue(database);
    const numbers = await Promise.all([
      join(id, one),
      join(id, one),
      elsewhere(id, one),
      elsewhere(id, other),
      join(id, one),
    ]);
    expect(new Set(numbers).size).toBe(2);
    expect(await join(id, one)).toBe(numbers[0]);
    expect((await countOf(id)).waiting).toBe(2);
  });

  test('a closed room takes nobody', async () => {
    const id = await open();
    await closeRoom(database, id, { staffId: null });
    expect(await createJoinQueue(database)(id, holder())).toBeNull();
  });

  test('whose admission is over lines up anew', async () => {
    const id = await open({ arrivalSeconds: 10 });
    const who = holder();
    const join = createJoinQueue(database);
    await join(id, who);
    await crowd(id, 3);
    await decide(database, id);
    await age(id, 'expires_at', 11);
    expect(await join(id, who)).toBe(5);
  });
});

describe('admitting', () => {
  test('is by number, as fast as the rate allows', async () => {
    // So slow that the time between setting the clock back and deciding admits nobody.
    const id = await open({ ratePerSecond: 2 });
    await crowd(id, 20);
    expect(await decide(database, id, 1)).toBe(2);
    expect(await decide(database, id, 0.5)).toBe(1);
    // However long nobody decided, no crowd comes in at once.
    expect(await decide(database, id, 600)).toBe(4);
    expect(await admittedNumbers(id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('a fraction of a person accrues', async () => {
    const id = await open({ ratePerSecond: 0.4 });
    await crowd(id, 5);
    const counts: number[] = [];
    for (let turn = 0; turn < 5; turn++) counts.push(await decide(database, id, 1));
    expect(counts).toEqual([0, 0, 1, 0, 1]);
  });

  test('the next decision counts from the moment of the last admission, however slow that was', async () => {
    const id = await open({ ratePerSecond: 10 });
    await crowd(id, 5);
    expect(await decide(database, id, 1)).toBe(5);
    const { rows } = await database.pool.query(
      `SELECT DISTINCT t.admitted_at AS admitted, r.decided_at AS decided FROM waiting_tickets t
       JOIN waiting_rooms r ON r.id = t.room_id WHERE r.id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].decided).toEqual(rows[0].admitted);
  });

  test('decisions at the same moment are one', async () => {
    const id = await open({ ratePerSecond: 10 });
    await crowd(id, 50);
    // Whoever had to connect first would come later, when somebody else may be let in.
    const connections = await Promise.all(Array.from({ length: 5 }, () => database.pool.connect()));
    for (const connection of connections) connection.release();
    await database.pool.query(
      "UPDATE waiting_rooms SET decided_at = now() - interval '1 s' WHERE id = $1",
      [id],
    );
    const counts = await Promise.all(Array.from({ length: 5 }, () => admitNext(database, id)));
    expect(counts.filter((count) => count > 0)).toHaveLength(1);
    expect(await admittedNumbers(id)).toHaveLength(Math.max(...counts));
  });

  test('is known at once to a process that has just looked, when somebody comes there', async () => {
    const id = await open({ ratePerSecond: 10 });
    await crowd(id, 1);
    const other = createRooms(database, pino({ level: 'silent' }));
    await other.look();
    expect(other.open.get(id)?.inside.has(1)).toBe(false);
    expect(await decide(database, id, 1)).toBe(1);
    await Promise.all([other.lookAgain(), other.lookAgain()]);
    expect(other.open.get(id)?.inside.has(1)).toBe(true);
  });

  test('nobody above the number of slots; one that is free goes to the next in line', async () => {
    const id = await open({ maxInside: 3, arrivalSeconds: 10 });
    await crowd(id, 10);
    expect(await decide(database, id)).toBe(3);
    expect(await decide(database, id)).toBe(0);
    expect(await spendAdmission(database.pool, { roomId: id, number: 2 })).toBe(true);
    await leaveLine(database, { roomId: id, number: 3 });
    await leaveLine(database, { roomId: id, number: 4 });
    expect(await decide(database, id)).toBe(2);
    expect(await admittedNumbers(id)).toEqual([1, 5, 6]);
    await age(id, 'expires_at', 11);
    expect(await decide(database, id)).toBe(3);
    expect(await countOf(id)).toMatchObject({
      waiting: 1,
      inside: 3,
      spent: 1,
      expired: 3,
      left: 2,
    });
  });

  test('who comes may stay for the whole admission, who does not loses the slot', async () => {
    const id = await open({ arrivalSeconds: 10, admissionSeconds: 100 });
    await crowd(id, 2);
    await decide(database, id);
    const left = await noteArrival(database, { roomId: id, number: 1 });
    expect(left).toBeGreaterThan(90);
    await age(id, 'expires_at', 11);
    expect(await noteArrival(database, { roomId: id, number: 2 })).toBeNull();
    await decide(database, id);
    expect(await admittedNumbers(id)).toEqual([1]);
    expect(await noteArrival(database, { roomId: id, number: 3 })).toBeNull();
  });

  test('an admission is spent once, and not after its end', async () => {
    const id = await open({ arrivalSeconds: 10 });
    await crowd(id, 3);
    expect(await spendAdmission(database.pool, { roomId: id, number: 1 })).toBe(false);
    await decide(database, id);
    const spend = () => spendAdmission(database.pool, { roomId: id, number: 1 });
    const spent = await Promise.all([spend(), spend(), spend()]);
    expect(spent.filter(Boolean)).toHaveLength(1);
    await age(id, 'expires_at', 11);
    expect(await spendAdmission(database.pool, { roomId: id, number: 2 })).toBe(false);
    await closeRoom(database, id, { staffId: null });
    expect(await spendAdmission(database.pool, { roomId: id, number: 2 })).toBe(true);
  });
});

describe('an overloaded checkout', () => {
  test('is given fewer people until it recovers', async () => {
    const id = await open({ ratePerSecond: 40 });
    await reportCheckout(database, { seen: 20, troubled: 1 });
    await decide(database, id);
    expect((await countOf(id)).currentRate).toBe(40);
    // What two processes saw counts together.
    await reportCheckout(database, { seen: 10, troubled: 0 });
    await reportCheckout(database, { seen: 5, troubled: 4 });
    await decide(database, id);
    expect((await countOf(id)).currentRate).toBe(20);
    await age(id, 'slowed_at', 3);
    await decide(database, id, 5);
    expect((await countOf(id)).currentRate).toBeCloseTo(30, 0);
    await decide(database, id, 60);
    expect((await countOf(id)).currentRate).toBe(40);
  });

  test('what was seen at a room that is closed does not slow down the next', async () => {
    const rooms = createRooms(database, pino({ level: 'silent' }));
    const before = await open();
    await rooms.look();
    rooms.observe(503, 1);
    await closeRoom(database, before, { staffId: null });
    rooms.start();
    await expect.poll(() => rooms.open.size).toBe(0);
    const next = await open({ ratePerSecond: 40 });
    await crowd(next, 1);
    await expect.poll(() => admittedNumbers(next), { timeout: 5_000 }).toEqual([1]);
    await rooms.stop();
    expect((await countOf(next)).currentRate).toBe(40);
  });

  test('a rate that the operator sets is in force at once', async () => {
    const id = await open({ ratePerSecond: 40 });
    await changeRoom(database, id, { ratePerSecond: 7 }, { staffId: null });
    expect(await countOf(id)).toMatchObject({ ratePerSecond: 7, currentRate: 7, maxInside: 5000 });
  });
});
