import type { Database } from '@dhakacart/db';
import type { Finding } from '../promises.ts';

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
