import {
  type Answer,
  type CartLine,
  type Crowd,
  fillCart,
  phoneOf,
  type ReadyShopper,
  sendOrder,
} from './crowd.ts';

export interface RushResult {
  ordered: number;
  /** Told that there is too little left: 409 `insufficient_stock`. */
  soldOut: number;
  /** Every other answer; there should be none. */
  other: Answer[];
  /** From the first order sent to the last answer, ms. */
  ms: number;
}

export interface RushOptions {
  crowd: Crowd;
  shoppers: number;
  /** What the n-th shopper puts into the cart. */
  linesOf: (index: number) => readonly CartLine[];
  /** Changes what the n-th shopper sends, as to a coupon. */
  change?: (order: Record<string, unknown>, index: number) => Record<string, unknown>;
}

/** So many carts are filled at once: that is only the way to the rush. */
const fillingAtOnce = 25;

/** Everybody fills a cart in peace; when the last is full, everybody orders at once. */
export async function rush({ crowd, shoppers, linesOf, change }: RushOptions): Promise<RushResult> {
  const ready: ReadyShopper[] = [];
  let next = 0;
  const fill = async () => {
    for (let index = next++; index < shoppers; index = next++) {
      const one = await fillCart(crowd.join(), linesOf(index), phoneOf(index));
      ready[index] = change ? { ...one, order: change(one.order, index) } : one;
    }
  };
  await Promise.all(Array.from({ length: fillingAtOnce }, fill));

  const started = performance.now();
  const answers = await Promise.all(ready.map((one) => sendOrder(one)));
  const result: RushResult = { ordered: 0, soldOut: 0, other: [], ms: performance.now() - started };
  for (const answer of answers) {
    if (answer.status === 201) result.ordered++;
    else if (answer.status === 409 && answer.body?.code === 'insufficient_stock') result.soldOut++;
    else result.other.push(answer);
  }
  return result;
}
