/** Taka as the gateway writes them: `2500.00`, `2500.5` or `2500`. */
const pattern = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/** Poisha of a sum in taka, or null for what is none. Digits are moved, never multiplied. */
export function poishaOf(taka: string): number | null {
  const match = pattern.exec(taka.trim());
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  return Number(`${whole}${fraction.padEnd(2, '0')}`);
}

/** `2500.00` of 250000 poisha. */
export const takaOf = (poisha: number) =>
  `${Math.floor(poisha / 100)}.${String(poisha % 100).padStart(2, '0')}`;
