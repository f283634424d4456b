/** What the pace of a room is decided by, as its row has it. */
export interface Pace {
  /** The most that the operator allows, admissions a second. */
  ratePerSecond: number;
  /** What is admitted now, admissions a second. */
  currentRate: number;
  /** Admissions that have accrued and not been given. */
  allowance: number;
  /** Since the last decision, s. */
  elapsed: number;
  /** Since the rate was cut last, s; null when it never was. */
  sinceCut: number | null;
  /** Quotes and orders answered since the last decision, and those that failed on our side or took too long. */
  ordersSeen: number;
  ordersTroubled: number;
}

/** More than one answer in so many in trouble: the checkout has more than it can do. */
const troubledOneIn = 10;
/** After a cut the rate stays, until what it changed can be seen, s. */
const settleSeconds = 2;
/** From a standstill back to the full rate, s. */
const recoverySeconds = 20;
/** What accrues at most while nobody is admitted, s. */
const mostSeconds = 2;
/** A twentieth of the rate is let in whatever happens, or nobody would find out that it is over. */
const leastShare = 0.05;

/**
 * How many are admitted each second from now on: half as many while the checkout is in trouble, and
 * then steadily more until the operator's rate is reached again (additive increase, multiplicative
 * decrease, as TCP finds the capacity of a line).
 */
export function nextRate(pace: Pace): { rate: number; cut: boolean } {
  const { ratePerSecond, currentRate, elapsed, sinceCut, ordersSeen, ordersTroubled } = pace;
  const settling = sinceCut !== null && sinceCut < settleSeconds;
  const troubled = ordersTroubled * troubledOneIn > ordersSeen;
  if (settling) return { rate: Math.min(currentRate, ratePerSecond), cut: false };
  if (troubled) {
    return { rate: Math.max(ratePerSecond * leastShare, currentRate / 2), cut: true };
  }
  const grown = currentRate + (ratePerSecond * elapsed) / recoverySeconds;
  return { rate: Math.min(ratePerSecond, grown), cut: false };
}

/**
 * How many may be admitted at this moment. Two seconds' worth at most accrues, or what makes one admission, so
 * that a quiet minute, or one without any process, does not let a crowd in at once.
 */
export function accrue(
  { allowance, elapsed }: Pick<Pace, 'allowance' | 'elapsed'>,
  rate: number,
): number {
  return Math.min(allowance + rate * elapsed, Math.max(rate * mostSeconds, rate + 1));
}
