import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StockRow } from './repository.ts';

/** One statement for many variants, under way or answered. */
interface Load {
  /** When the statement was sent, ms. */
  at: number;
  ids: Set<string>;
  rows: Promise<Map<string, StockRow>>;
}

export interface StockReaderOptions {
  find: (variantIds: readonly string[]) => Promise<StockRow[]>;
  /** Milliseconds since the epoch; for tests. */
  now?: () => number;
}

/**
 * How old a reading may be, ms. Together with the second for which browsers keep the answer, what
 * a shopper sees is hardly older than a second.
 */
const maxAgeMs = 250;
const maxVariants = 50_000;

/**
 * Reads stock for many requests at once: whatever is asked for in one turn of the event loop costs
 * one statement, nobody asks for a variant that is being read, and a reading serves for a moment.
 */
export function createStockReader({ find, now = Date.now }: StockReaderOptions) {
  const loads = new Map<string, Load>();
  let open: Load | null = null;

  const openLoad = (): Load => {
    const load: Load = { at: now(), ids: new Set(), rows: Promise.resolve(new Map()) };
    load.rows = send(load);
    // Those who wait are told; the rejection must not also end the process.
    load.rows.catch(() => {
      for (const id of load.ids) if (loads.get(id) === load) loads.delete(id);
    });
    return load;
  };

  const send = async (load: Load) => {
    await nextTurn();
    open = null;
    load.at = now();
    return new Map((await find([...load.ids])).map((row) => [row.id, row]));
  };

  return {
    /** The rows that there are, and when the oldest was read. */
    async read(ids: readonly string[]): Promise<{ rows: StockRow[]; asOf: number }> {
      if (loads.size + ids.length > maxVariants) loads.clear();
      const wanted = new Map<string, Load>();
      for (const id of ids) {
        let load = loads.get(id);
        if (!load || now() - load.at > maxAgeMs) {
          open ??= openLoad();
          load = open;
          load.ids.add(id);
          loads.set(id, load);
        }
        wanted.set(id, load);
      }
      const rows: StockRow[] = [];
      let asOf = Number.POSITIVE_INFINITY;
      for (const [id, load] of wanted) {
        const row = (await load.rows).get(id);
        if (row) rows.push(row);
        asOf = Math.min(asOf, load.at);
      }
      return { rows, asOf };
    },
  };
}
