import { barishal } from './divisions/barishal.ts';
import { chattogram } from './divisions/chattogram.ts';
import { dhaka } from './divisions/dhaka.ts';
import { khulna } from './divisions/khulna.ts';
import { mymensingh } from './divisions/mymensingh.ts';
import { rajshahi } from './divisions/rajshahi.ts';
import { rangpur } from './divisions/rangpur.ts';
import { sylhet } from './divisions/sylhet.ts';
import type { District, Division, Upazila } from './types.ts';

export type { District, Division, LocalName, Upazila } from './types.ts';

/**
 * Bangladesh as a delivery address sees it: 8 divisions, 64 districts, 495 upazilas, and the
 * thanas of Dhaka, Chattogram, Khulna and Rajshahi, whose cities belong to no upazila. Slugs are
 * unique within their level and stored in addresses, so a corrected name never changes its slug.
 */
export const divisions: readonly Division[] = [
  barishal,
  chattogram,
  dhaka,
  khulna,
  mymensingh,
  rajshahi,
  rangpur,
  sylhet,
];

export interface Location {
  division: Division;
  district: District;
  upazila: Upazila;
}

const districtsBySlug = new Map(
  divisions.flatMap((division) =>
    division.districts.map((district) => [district.slug, { division, district }] as const),
  ),
);

/** The district of a slug with its division, or undefined. */
export function findDistrict(slug: string): { division: Division; district: District } | undefined {
  return districtsBySlug.get(slug);
}

export type LocationMismatch = 'division' | 'district' | 'upazila';

/**
 * The place that three slugs name together. When they do not belong together, answers the first
 * level that is wrong, so that a form can point at the field.
 */
export function resolveLocation(slugs: {
  division: string;
  district: string;
  upazila: string;
}): Location | LocationMismatch {
  const division = divisions.find((candidate) => candidate.slug === slugs.division);
  if (!division) return 'division';
  const district = division.districts.find((candidate) => candidate.slug === slugs.district);
  if (!district) return 'district';
  const upazila = district.upazilas.find((candidate) => candidate.slug === slugs.upazila);
  return upazila ? { division, district, upazila } : 'upazila';
}
