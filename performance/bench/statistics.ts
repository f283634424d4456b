/** The value below which `share` (0..1) of the values lie, by nearest rank. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const value = sorted[rank];
  if (value === undefined) throw new Error('There are no values.');
  return value;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}
