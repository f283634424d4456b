import type { Variant } from '@/features/catalogue/types';

/**
 * The variant to show after choosing one value of one option: the one that keeps the most of what was
 * chosen before. Null when no variant has the value.
 */
export function variantWith(
  variants: readonly Variant[],
  current: Variant,
  key: string,
  value: string,
): Variant | null {
  let best: Variant | null = null;
  let bestScore = -1;
  for (const variant of variants) {
    if (variant.options[key] !== value) continue;
    const score = Object.entries(current.options).filter(
      ([other, chosen]) => other !== key && variant.options[other] === chosen,
    ).length;
    if (score > bestScore) {
      best = variant;
      bestScore = score;
    }
  }
  return best;
}
