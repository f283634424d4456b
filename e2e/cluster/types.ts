import type { Finding } from '../../performance/promises.ts';

export interface ClusterContext {
  /** A line of progress. */
  say(line: string): void;
  /** The form that fits into a pipeline. */
  quick: boolean;
}

export interface Scenario {
  name: string;
  run(context: ClusterContext): Promise<Finding>;
}
