import { digits } from './format.ts';

/** One thing that is promised, with what was measured of it. */
export interface Row {
  /** Stable, for comparing results. */
  id: string;
  what: string;
  value: number;
  unit: string;
  target: Target;
  verdict: 'aim' | 'reached' | 'missed' | 'not tried';
  /** The same for people. */
  measured: string;
  needed: string;
  aim: string | null;
}

export type Target = { atLeast: number; aim?: number } | { atMost: number; aim?: number };

/** Judges a value; a value that is no number was not measured, and has missed. */
export function judge(id: string, what: string, value: number, unit: string, target: Target): Row {
  const upward = 'atLeast' in target;
  const bound = upward ? target.atLeast : target.atMost;
  const reaches = (limit: number) => (upward ? value >= limit : value <= limit);
  const { aim } = target;
  const verdict = !reaches(bound)
    ? 'missed'
    : aim !== undefined && reaches(aim)
      ? 'aim'
      : 'reached';
  return {
    id,
    what,
    value,
    unit,
    target,
    verdict,
    measured: Number.isNaN(value) ? 'not measured' : `${digits(value)} ${unit}`.trim(),
    ...wordsOf(unit, target),
  };
}

/** A promise that a run could neither keep nor break; `why` says so beside what it is. */
export function notTried(id: string, what: string, unit: string, target: Target, why: string): Row {
  return {
    id,
    what: `${what}; ${why}`,
    value: Number.NaN,
    unit,
    target,
    verdict: 'not tried',
    measured: '–',
    ...wordsOf(unit, target),
  };
}

function wordsOf(unit: string, target: Target): Pick<Row, 'needed' | 'aim'> {
  const upward = 'atLeast' in target;
  const words = (limit: number) => `${upward ? '≥' : '≤'} ${digits(limit)} ${unit}`.trim();
  const { aim } = target;
  return {
    needed: words(upward ? target.atLeast : target.atMost),
    aim: aim === undefined ? null : words(aim),
  };
}

/** How many were reached, of those that were tried; in one sentence. */
export function countRows(rows: Row[]): string {
  const count = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const [untried, missed] = [count('not tried'), count('missed')];
  const tried = rows.length - untried;
  const beside = untried ? `, ${untried} not tried` : '';
  return `${tried - missed} of ${tried} targets reached${beside}`;
}
