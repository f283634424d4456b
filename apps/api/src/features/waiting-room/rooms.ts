import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@dhakacart/db';
import type { Logger } from 'pino';
import { admitNext } from './admit.ts';
import type { HeadAt } from './estimate.ts';
import { findOpenRooms, type RoomRow, reportCheckout } from './repository.ts';

/** Somebody whose admission is good. */
export interface Inside {
  /** When it ends, by `performance.now()`. */
  until: number;
  arrived: boolean;
}

/** An open room as a process has it in memory; never much older than a second. */
export interface Room extends Omit<RoomRow, 'inside' | 'variantIds'> {
  variantIds: ReadonlySet<string>;
  inside: Map<number, Inside>;
  /** Where the head was during the last minute, oldest first. */
  history: readonly HeadAt[];
}

export interface Rooms {
  /** Every open room by its id. */
  readonly open: ReadonlyMap<string, Room>;
  /** Whether the database was asked at least once; until then `open` says nothing. */
  readonly known: boolean;
  /** Asks the database now, once for all who want it at the same time. */
  look(): Promise<void>;
  /**
   * As `look`, but never joins one that has begun already, and twenty times a second at most: for what has
   * just been done, here or by another process.
   */
  lookAgain(): Promise<void>;
  /** Notes how a quote or an order was answered; ms. */
  observe(status: number, durationMs: number): void;
  /** Admissions that this process decided, of rooms that are open, by room. */
  readonly admitted: ReadonlyMap<string, number>;
  start(): void;
  stop(): Promise<void>;
}

const lookIntervalMs = 1_000;
const againAfterMs = 50;
const historyMs = 60_000;
/** An answer that takes this long is in trouble; it usually takes some ms. */
const slowMs = 2_000;

/**
 * What this process knows of the waiting rooms. It looks every second, and while a room is open it
 * also tells how its checkout went and admits whoever is next. Everything that shoppers ask is answered
 * from here; while no room is open there is nothing to it but one small query a second.
 */
export function createRooms(database: Pick<Database, 'pool'>, logger: Logger): Rooms {
  let open: ReadonlyMap<string, Room> = new Map();
  let known = false;
  let begunAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;
  let nextLook: Promise<void> | null = null;
  let admitted = new Map<string, number>();
  let checkout = { seen: 0, troubled: 0 };
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | null = null;
  let failing = false;

  async function read(): Promise<void> {
    const begun = performance.now();
    begunAt = begun;
    const rows = await findOpenRooms(database);
    open = new Map(rows.map((row) => [row.id, toRoom(row, open.get(row.id), begun)]));
    known = true;
  }

  function look(): Promise<void> {
    looking ??= read().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookNext(): Promise<void> {
    await delay(begunAt + againAfterMs - performance.now());
    // One that is under way may have read before it was done; whether it fails is another's affair.
    await looking?.catch(() => {});
    nextLook = null;
    await look();
  }

  function lookAgain(): Promise<void> {
    nextLook ??= lookNext();
    return nextLook;
  }

  async function report(): Promise<void> {
    if (checkout.seen === 0) return;
    const told = { ...checkout };
    await reportCheckout(database, told);
    // Only now: what could not be told is trouble, and is told when the database is back.
    checkout.seen -= told.seen;
    checkout.troubled -= told.troubled;
  }

  async function tick(): Promise<void> {
    await look();
    if (open.size === 0) {
      admitted = new Map();
      // Of rooms that are closed: the next one has nothing to do with it.
      checkout = { seen: 0, troubled: 0 };
      return;
    }
    await report();
    let some = false;
    for (const id of open.keys()) {
      const count = await admitNext(database, id);
      admitted.set(id, (admitted.get(id) ?? 0) + count);
      some ||= count > 0;
    }
    if (some) await lookAgain();
  }

  function run(): void {
    turn ??= tick()
      .then(
        () => {
          failing = false;
        },
        (error: unknown) => {
          // What is known stays in force: nobody gets in while the database is away.
          if (!failing) logger.warn({ err: error }, 'cannot look after the waiting rooms');
          failing = true;
        },
      )
      .finally(() => {
        turn = null;
      });
  }

  return {
    get open() {
      return open;
    },
    get known() {
      return known;
    },
    get admitted() {
      return admitted;
    },
    look,
    lookAgain,
    observe(status, durationMs) {
      if (open.size === 0 || status === 429) return;
      checkout.seen++;
      if (status >= 500 || durationMs > slowMs) checkout.troubled++;
    },
    start() {
      run();
      timer = setInterval(run, lookIntervalMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await turn;
    },
  };
}

function toRoom(row: RoomRow, before: Room | undefined, asOf: number): Room {
  const history = (before?.history ?? []).filter(({ at }) => at > asOf - historyMs);
  return {
    ...row,
    variantIds: new Set(row.variantIds),
    inside: new Map(
      row.inside.map(([number, left, arrived]) => [number, { until: asOf + left * 1000, arrived }]),
    ),
    history: [...history, { at: asOf, head: row.head }],
  };
}
