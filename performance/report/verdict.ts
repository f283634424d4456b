import { digits } from './format.ts';

/** One thing that is promised, with what was measured of it. */
export interface Row {
  /** Stable, for comparing results. */
  id: string;
  what: string;
  value: number;
  unit: string;
  target: Target;
  verdict: 'aim' | 'reached' | 'missed';
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
  const words = (limit: number) => `${upward ? '≥' : '≤'} ${digits(limit)} ${unit}`.trim();
  return {
    id,
    what,
    value,
    unit,
    target,
    verdict,
    measured: Number.isNaN(value) ? 'not measured' : `${digits(value)} ${unit}`.trim(),
    needed: words(bound),
    aim: aim === undefined ? null : words(aim),
  };
}
