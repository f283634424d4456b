import type { Database } from '@dhakacart/db';

/** What a scenario has found. */
export interface Finding {
  /** Every promise by its words, and whether it was kept. */
  checks: Record<string, boolean>;
  details: Record<string, unknown>;
}

export interface StormContext {
  /** A line of progress. */
  say(line: string): void;
  /** A short run: in the test command, and to try a scenario out. */
  quick: boolean;
  /** What the ledger has to say of a shop; nothing when it balances. */
  verify(database: Database): Promise<string[]>;
}

export interface Scenario {
  name: string;
  run(context: StormContext): Promise<Finding>;
}
