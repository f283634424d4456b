/** One line of the table that `pnpm bench` prints and stores. */
export interface BenchRow {
  /** Stable, for comparing runs: `catalogue-list`. */
  id: string;
  what: string;
  value: number;
  /** `ratio` compares two things of the same run; it is what the targets are about. */
  unit: 'ratio' | 'ms' | 'kB' | 'orders/s';
  /** What must be reached, and what is hoped for. */
  target: { atLeast: number; aim?: number } | { atMost: number; aim?: number };
  /** What the value was computed from: rates, percentiles, sizes. */
  details: Record<string, unknown>;
}

export interface Bench {
  name: string;
  run(context: BenchContext): Promise<BenchRow[]>;
}

export interface BenchContext {
  /** A line of progress. */
  say(line: string): void;
  /** Shorter rounds, to try a benchmark out; such results are never stored. */
  quick: boolean;
}
