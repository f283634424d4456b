import { disruptions } from './scenarios/disruptions.ts';
import { failover } from './scenarios/failover.ts';
import { install } from './scenarios/install.ts';
import { policies } from './scenarios/policies.ts';
import type { Scenario } from './types.ts';

/** Every scenario, in the order in which they run. */
export const scenarios: Scenario[] = [install, policies, disruptions, failover];
