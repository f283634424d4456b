import { chaos } from './chaos.ts';
import { coupons } from './coupons.ts';
import { mixedCarts } from './mixed-carts.ts';
import { oneKey } from './one-key.ts';
import { oversell } from './oversell.ts';
import { payments } from './payments.ts';
import type { Scenario } from './types.ts';
import { waitingRoom } from './waiting-room.ts';
import { waitingRoomProduct } from './waiting-room-product.ts';
import { waitingRoomTooFast } from './waiting-room-too-fast.ts';

/** Every scenario, in the order in which they run. */
export const scenarios: Scenario[] = [
  oversell,
  mixedCarts,
  oneKey,
  coupons,
  payments,
  waitingRoom,
  waitingRoomProduct,
  waitingRoomTooFast,
  chaos,
];
