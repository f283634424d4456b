import type { Database } from '@dhakacart/db';

/** What the tickets of a room say of how it was run. */
export interface RoomBooks {
  states: Record<string, number>;
  /** Admissions were in the order of the numbers. */
  inOrder: boolean;
  /** The most that were admitted above what the rate had accrued by then. */
  aboveRate: number;
  /** The most that were inside at once. */
  mostInside: number;
}

interface TicketTimes {
  state: string;
  /** ms since the room was opened. */
  admitted: number | null;
  ended: number | null;
}

/** Reads the books of a room that admits so many a second. */
export async function readBooks(
  { pool }: Pick<Database, 'pool'>,
  room: string,
  ratePerSecond: number,
): Promise<RoomBooks> {
  const { rows } = await pool.query<TicketTimes>(
    `SELECT t.state, 1000 * extract(epoch FROM t.admitted_at - r.opened_at)::float8 AS admitted,
       1000 * extract(epoch FROM t.ended_at - r.opened_at)::float8 AS ended
     FROM waiting_tickets t JOIN waiting_rooms r ON r.id = t.room_id
     WHERE t.room_id = $1 ORDER BY t.number`,
    [room],
  );
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  const admitted = rows.flatMap((row) => row.admitted ?? []);
  return {
    states,
    inOrder:
      admitted.length === rows.length &&
      admitted.every((at, index) => at >= (admitted[index - 1] ?? 0)),
    aboveRate: mostAboveRate(admitted, ratePerSecond),
    mostInside: mostInside(rows),
  };
}

/** Over every stretch of time: how many were admitted, less rate times its length. */
function mostAboveRate(times: readonly number[], ratePerSecond: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let most = 0;
  // The best start of a stretch that ends here is the one that leaves most above the rate.
  let above = Number.NEGATIVE_INFINITY;
  for (const [index, at] of sorted.entries()) {
    const accrued = (at / 1000) * ratePerSecond;
    above = Math.max(above, accrued - index);
    most = Math.max(most, index + 1 - accrued + above);
  }
  return most;
}

function mostInside(rows: readonly TicketTimes[]): number {
  const moves = rows.flatMap(({ admitted, ended }) =>
    admitted === null
      ? []
      : [
          { at: admitted, by: 1 },
          { at: ended ?? Number.POSITIVE_INFINITY, by: -1 },
        ],
  );
  // At one moment those who go make room for those who come.
  moves.sort((a, b) => a.at - b.at || a.by - b.by);
  let inside = 0;
  let most = 0;
  for (const { by } of moves) {
    inside += by;
    most = Math.max(most, inside);
  }
  return most;
}
