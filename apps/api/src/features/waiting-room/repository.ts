import type { Database } from '@dhakacart/db';
import { type Queryable, runRawTransaction } from '../../lib/queryable.ts';
import type { Ticket } from './ticket.ts';

type Pool = Pick<Database, 'pool'>;

/** A room as its row and the tickets of those inside have it. */
export interface RoomRow {
  id: string;
  productId: string | null;
  slug: string | null;
  nameEn: string | null;
  nameBn: string | null;
  /** The goods that it stands before; none for the checkout as a whole. */
  variantIds: string[];
  ratePerSecond: number;
  currentRate: number;
  maxInside: number;
  admissionSeconds: number;
  arrivalSeconds: number;
  head: number;
  lastNumber: number;
  /** Number, seconds left, and whether its holder has come, of each admission that is good. */
  inside: [number: number, secondsLeft: number, arrived: boolean][];
}

/** Every open room, with what a process has to know of it to answer from memory. */
export async function findOpenRooms({ pool }: Pool): Promise<RoomRow[]> {
  const { rows } = await pool.query<RoomRow>({
    name: 'waiting-rooms-open',
    text: `SELECT r.id, r.product_id AS "productId", p.slug, p.name_en AS "nameEn", p.name_bn AS "nameBn",
             ARRAY(SELECT v.id FROM variants v WHERE v.product_id = r.product_id) AS "variantIds",
             r.rate_per_second AS "ratePerSecond", r.current_rate AS "currentRate",
             r.max_inside AS "maxInside", r.admission_seconds AS "admissionSeconds",
             r.arrival_seconds AS "arrivalSeconds", r.head, r.last_number AS "lastNumber",
             (SELECT coalesce(jsonb_agg(jsonb_build_array(t.number,
                extract(epoch FROM t.expires_at - clock_timestamp()), t.arrived_at IS NOT NULL)), '[]')
              FROM waiting_tickets t
              WHERE t.room_id = r.id AND t.state = 'admitted' AND t.expires_at > now()) AS inside
           FROM waiting_rooms r LEFT JOIN products p ON p.id = r.product_id
           WHERE r.closed_at IS NULL
           ORDER BY r.id`,
  });
  return rows;
}

/**
 * Lines holders up in the order given, in one transaction; returns the number of each. Whoever has a
 * place already keeps it. Null when the room is closed.
 */
export async function joinLine(
  database: Pool,
  roomId: string,
  holders: readonly Buffer[],
): Promise<Map<string, number> | null> {
  return runRawTransaction(database, async (tx) => {
    const { rowCount: open } = await tx.query({
      name: 'waiting-room-lock',
      text: 'SELECT FROM waiting_rooms WHERE id = $1 AND closed_at IS NULL FOR NO KEY UPDATE',
      values: [roomId],
    });
    if (!open) return null;
    await expireAdmissions(tx, roomId);
    const { rows } = await tx.query<{ holder: Buffer; number: number }>({
      name: 'waiting-room-join',
      text: `WITH asked AS (
               SELECT holder, min(position) AS position
               FROM unnest($2::bytea[]) WITH ORDINALITY AS a(holder, position) GROUP BY holder
             ), known AS (
               SELECT t.holder, t.number FROM asked JOIN waiting_tickets t USING (holder)
               WHERE t.room_id = $1 AND t.state IN ('waiting', 'admitted')
             ), fresh AS (
               SELECT holder, row_number() OVER (ORDER BY position) AS rank FROM asked
               WHERE NOT EXISTS (SELECT FROM known WHERE known.holder = asked.holder)
             ), room AS (
               UPDATE waiting_rooms SET last_number = last_number + (SELECT count(*) FROM fresh)
               WHERE id = $1 RETURNING last_number - (SELECT count(*) FROM fresh) AS before
             ), made AS (
               INSERT INTO waiting_tickets (room_id, number, holder)
               SELECT $1, room.before + fresh.rank, fresh.holder FROM fresh, room
               RETURNING holder, number
             )
             SELECT holder, number FROM known UNION ALL SELECT holder, number FROM made`,
      values: [roomId, holders],
    });
    return new Map(rows.map(({ holder, number }) => [holder.toString('hex'), number]));
  });
}

/** Ends the admissions of a room whose time is over. */
export async function expireAdmissions(tx: Queryable, roomId: string): Promise<void> {
  await tx.query({
    name: 'waiting-tickets-expire',
    text: `UPDATE waiting_tickets SET state = 'expired', ended_at = now()
           WHERE room_id = $1 AND state = 'admitted' AND expires_at <= now()`,
    values: [roomId],
  });
}

/** Gives a place up, or an admission: what was taken is free again. */
export async function leaveLine({ pool }: Pool, { roomId, number }: Ticket): Promise<void> {
  await pool.query({
    name: 'waiting-ticket-leave',
    text: `UPDATE waiting_tickets SET state = 'left', ended_at = now()
           WHERE room_id = $1 AND number = $2 AND state IN ('waiting', 'admitted')`,
    values: [roomId, number],
  });
}

/**
 * Notes that somebody who was admitted has come, by which the admission lasts as long as it may;
 * returns its seconds left, or null when it was over before.
 */
export async function noteArrival(
  { pool }: Pool,
  { roomId, number }: Ticket,
): Promise<number | null> {
  const { rows } = await pool.query<{ left: number }>({
    name: 'waiting-ticket-arrive',
    text: `UPDATE waiting_tickets t SET arrived_at = coalesce(t.arrived_at, now()),
             expires_at = t.admitted_at + r.admission_seconds * interval '1 s'
           FROM waiting_rooms r
           WHERE r.id = t.room_id AND t.room_id = $1 AND t.number = $2
             AND t.state = 'admitted' AND t.expires_at > now()
           RETURNING extract(epoch FROM t.expires_at - clock_timestamp())::float8 AS left`,
    values: [roomId, number],
  });
  return rows[0]?.left ?? null;
}

/**
 * Spends an admission in the transaction of an order; false when there is none to spend. Of two
 * orders with one admission the second waits here and finds it spent. A room that was closed
 * meanwhile lets everybody through.
 */
export async function spendAdmission(tx: Queryable, { roomId, number }: Ticket): Promise<boolean> {
  const { rows } = await tx.query<{ passed: boolean }>({
    name: 'waiting-ticket-spend',
    text: `WITH spent AS (
             UPDATE waiting_tickets SET state = 'spent', ended_at = now()
             WHERE room_id = $1 AND number = $2 AND state = 'admitted' AND expires_at > now()
             RETURNING number
           )
           SELECT EXISTS (SELECT FROM spent)
             OR NOT EXISTS (SELECT FROM waiting_rooms WHERE id = $1 AND closed_at IS NULL) AS passed`,
    values: [roomId, number],
  });
  return rows[0]?.passed ?? false;
}

/** Adds what a process saw at its checkout to what the next decision of each open room looks at. */
export async function reportCheckout(
  { pool }: Pool,
  { seen, troubled }: { seen: number; troubled: number },
): Promise<void> {
  await pool.query({
    name: 'waiting-rooms-report',
    text: `UPDATE waiting_rooms
           SET orders_seen = orders_seen + $1, orders_troubled = orders_troubled + $2
           WHERE closed_at IS NULL`,
    values: [seen, troubled],
  });
}
