import type { Database } from '@dhakacart/db';
import { runRawTransaction } from '../../lib/queryable.ts';
import { accrue, nextRate, type Pace } from './rate.ts';
import { expireAdmissions } from './repository.ts';

/** However many processes there are, a room decides at most so often, ms. */
const decisionIntervalMs = 250;

interface Decision extends Pace {
  maxInside: number;
}

/**
 * Admits whoever is next, as many as the rate and the free slots allow, in one transaction; returns
 * how many. Every process calls it all the time: the one that gets the lock on the room's row
 * decides, by the database's clock and from what stands in the row, and whoever waited for it finds
 * that it is done. So it does not matter which of them are there, and one that dies in the middle has
 * decided nothing.
 */
export async function admitNext(database: Pick<Database, 'pool'>, roomId: string): Promise<number> {
  return runRawTransaction(database, async (tx) => {
    const { rows } = await tx.query<Decision>({
      name: 'waiting-room-decide',
      text: `SELECT rate_per_second AS "ratePerSecond", current_rate AS "currentRate", allowance,
               max_inside AS "maxInside", orders_seen AS "ordersSeen",
               orders_troubled AS "ordersTroubled",
               extract(epoch FROM now() - decided_at)::float8 AS elapsed,
               extract(epoch FROM now() - slowed_at)::float8 AS "sinceCut"
             FROM waiting_rooms
             WHERE id = $1 AND closed_at IS NULL
               AND decided_at <= now() - $2 * interval '1 ms'
             FOR NO KEY UPDATE`,
      values: [roomId, decisionIntervalMs],
    });
    const room = rows[0];
    if (!room) return 0;
    const { rate, cut } = nextRate(room);
    const allowance = accrue(room, rate);
    await expireAdmissions(tx, roomId);
    // By the statement's clock: the transaction began before it waited for the row, and those whose
    // slots are given away here may have left in between. It is that of the decision too: what a slow one
    // takes does not accrue, or admissions would come closer together than the rate.
    const { rows: admitted } = await tx.query<{ count: number }>({
      name: 'waiting-room-admit',
      text: `WITH free AS (
               SELECT greatest(0, least($2, $3 - count(*)))::int AS count
               FROM waiting_tickets WHERE room_id = $1 AND state = 'admitted'
             ), next AS (
               SELECT number FROM waiting_tickets WHERE room_id = $1 AND state = 'waiting'
               ORDER BY number LIMIT (SELECT count FROM free) FOR UPDATE
             ), admitted AS (
               UPDATE waiting_tickets t SET state = 'admitted', admitted_at = statement_timestamp(),
                 expires_at = statement_timestamp() + r.arrival_seconds * interval '1 s'
               FROM next, waiting_rooms r
               WHERE t.room_id = $1 AND t.number = next.number AND r.id = $1
               RETURNING t.number
             ), decided AS (
               UPDATE waiting_rooms SET decided_at = statement_timestamp(), current_rate = $4::float8,
                 allowance = $5::float8 - (SELECT count(*) FROM admitted),
                 head = greatest(head, (SELECT max(number) FROM admitted)),
                 orders_seen = 0, orders_troubled = 0,
                 slowed_at = CASE WHEN $6 THEN now() ELSE slowed_at END
               WHERE id = $1
             )
             SELECT count(*)::int AS count FROM admitted`,
      values: [roomId, Math.floor(allowance), room.maxInside, rate, allowance, cut],
    });
    return admitted[0]?.count ?? 0;
  });
}
