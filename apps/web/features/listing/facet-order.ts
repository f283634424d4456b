import type { FacetValue } from '@/features/catalogue/types';

const measure = /^(Under )?(\d+(?:\.\d+)?) (TB)?/;

/**
 * The values of a facet as a shopper reads them: chosen ones first, then measures from small to
 * large, then everything else in the order it came in, which is by how many products have it.
 */
export function inReadingOrder(values: FacetValue[]): FacetValue[] {
  return values.toSorted(
    (a, b) => Number(b.selected) - Number(a.selected) || bySize(sizeOf(a), sizeOf(b)),
  );
}

// "Under 6.4 inches" comes before "6.4 to 6.6 inches", and 1 TB after 512 GB.
function sizeOf({ value }: FacetValue): number {
  const match = measure.exec(value);
  if (!match) return Number.POSITIVE_INFINITY;
  return Number(match[2]) * (match[3] ? 1024 : 1) - (match[1] ? 0.001 : 0);
}

// Two infinities have no difference that could be subtracted.
function bySize(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
