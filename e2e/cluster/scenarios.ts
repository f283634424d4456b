import { benchmark } from './scenarios/benchmark.ts';
import { blueGreen } from './scenarios/blue-green.ts';
import { disruptions } from './scenarios/disruptions.ts';
import { failover } from './scenarios/failover.ts';
import { install } from './scenarios/install.ts';
import { mistakes } from './scenarios/mistakes.ts';
import { policies } from './scenarios/policies.ts';
import { scaling } from './scenarios/scaling.ts';
import type { Scenario } from './types.ts';

/**
 * Every scenario, in the order in which they run. Nodes are drained early: a shop that a broken promise
 * leaves behind may be one whose only database such a drain takes away.
 */
export const scenarios: Scenario[] = [
  install,
  policies,
  disruptions,
  failover,
  blueGreen,
  scaling,
  benchmark,
  mistakes,
];
