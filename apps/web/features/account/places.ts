import type { Division } from '@/features/catalogue/types';
import type { Address } from './types';

type Place = Pick<Address, 'division' | 'district' | 'upazila'>;

/** The names of an address's upazila, district and division, the smallest first. */
export function placeNames(divisions: Division[], place: Place): string[] {
  const division = divisions.find(({ slug }) => slug === place.division);
  const district = division?.districts.find(({ slug }) => slug === place.district);
  const upazila = district?.upazilas.find(({ slug }) => slug === place.upazila);
  const names = [upazila?.name, district?.name, division?.name].filter(
    (name) => name !== undefined,
  );
  // Dhaka of Dhaka of Dhaka is said once.
  return names.filter((name, index) => name !== names[index - 1]);
}

/** Choosing a division or a district empties what lies below it. */
export function choosePlace(before: Place, level: keyof Place, slug: string): Place {
  switch (level) {
    case 'division':
      return { division: slug, district: '', upazila: '' };
    case 'district':
      return { ...before, district: slug, upazila: '' };
    case 'upazila':
      return { ...before, upazila: slug };
  }
}
