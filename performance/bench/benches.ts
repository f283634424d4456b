import { cartBench } from './cart.ts';
import { catalogueBench, freshnessBench } from './catalogue.ts';
import { ordersBench } from './orders.ts';
import { pagesBench } from './pages.ts';
import { replicasBench } from './replicas.ts';
import { searchBench } from './search.ts';
import { startBench } from './start.ts';
import type { Bench } from './types.ts';

/** Every benchmark, in the order in which they run. */
export const benches: Bench[] = [
  startBench,
  catalogueBench,
  freshnessBench,
  cartBench,
  ordersBench,
  replicasBench,
  searchBench,
  pagesBench,
];
