import { type LocationMismatch, resolveLocation } from '@dhakacart/db/locations';
import type { Localized } from '../../lib/locale.ts';
import { invalidField } from '../../lib/problem.ts';

const misplaced: Record<LocationMismatch, Localized> = {
  division: { en: 'There is no such division.', bn: 'এমন কোনো বিভাগ নেই।' },
  district: { en: 'This district is not in that division.', bn: 'জেলাটি ঐ বিভাগে নেই।' },
  upazila: { en: 'This upazila is not in that district.', bn: 'উপজেলাটি ঐ জেলায় নেই।' },
};

/**
 * Throws `validation_failed` when the three slugs do not belong together, with the pointer of the
 * first that is wrong below `parent`.
 */
export function requirePlace(
  place: { division: string; district: string; upazila: string },
  parent = '',
): void {
  const found = resolveLocation(place);
  if (typeof found !== 'string') return;
  throw invalidField(`${parent}/${found}`, 'unknown_place', misplaced[found]);
}
