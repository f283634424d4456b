import { keyLabel, valueLabel } from '../../lib/labels.ts';
import type { Locale } from '../../lib/locale.ts';
import { money } from '../../lib/schemas.ts';
import type { Facets, FacetValue } from '../products/list-schema.ts';
import { type Criteria, type Part, without } from './criteria.ts';
import { countLimit, type MatchRepository, type Sample } from './match-repository.ts';
import { orders } from './order.ts';
import type { ProductSearch } from './types.ts';

const attributeLimit = 8;
const attributePrefix = 'attribute:';

/**
 * Facets with counts. A facet that something is chosen in is counted without that choice. Where the
 * sample is only a part of the matches, its counts are scaled up, to `countLimit` at most.
 */
export async function findFacets(
  matches: MatchRepository,
  criteria: Criteria,
  search: ProductSearch,
  sample: Sample,
): Promise<Facets> {
  const { locale } = search;
  const attributes = attributeKeys(sample, search);
  const chosen = [...new Set(criteria.groups.map((group) => group.part))].filter(
    (part) => !part.startsWith(attributePrefix) || attributes.includes(keyOf(part)),
  );
  if (criteria.minPrice !== null || criteria.maxPrice !== null) chosen.push('price');
  const others = new Map<Part, Sample>();
  await Promise.all(
    chosen.map(async (part) => {
      others.set(part, await countWithout(matches, criteria, part, locale));
    }),
  );

  const counts = (part: Part) => scaledCounts(others.get(part) ?? sample, part);
  const values = (part: Part, selected: readonly string[], label?: (value: string) => string) =>
    counts(part).map(
      (found): FacetValue => ({
        value: found.value,
        label: label ? label(found.value) : found.label,
        count: found.count,
        selected: selected.includes(found.value),
      }),
    );
  const price = (others.get('price') ?? sample).price ?? { min: 0, max: 0 };
  return {
    categories: values('category', search.category ? [search.category] : []),
    brands: values('brand', search.brands ?? []),
    attributes: attributes.map((key) => ({
      key,
      label: keyLabel(key, locale),
      values: values(`attribute:${key}`, search.attributes?.[key] ?? [], (value) =>
        valueLabel(key, value, locale),
      ),
    })),
    price: { min: money(price.min), max: money(price.max) },
    inStock: counts('in_stock')[0]?.count ?? 0,
    onSale: counts('on_sale')[0]?.count ?? 0,
  };
}

const keyOf = (part: string) => part.slice(attributePrefix.length);

/** The attributes to choose from: those chosen from already, then those that most matches have. */
function attributeKeys(sample: Sample, search: ProductSearch): string[] {
  const coverage = new Map<string, number>();
  for (const { kind, count } of sample.facets ?? []) {
    if (!kind.startsWith(attributePrefix)) continue;
    const key = keyOf(kind);
    coverage.set(key, (coverage.get(key) ?? 0) + count);
  }
  const common = [...coverage].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const keys = [...Object.keys(search.attributes ?? {}), ...common.map(([key]) => key)];
  return [...new Set(keys)].slice(0, attributeLimit);
}

function countWithout(matches: MatchRepository, criteria: Criteria, part: Part, locale: Locale) {
  return matches.sample(without(criteria, part), {
    range: { order: orders['-popular'], backward: false, from: null, limit: 0 },
    facets: locale,
  });
}

function scaledCounts(sample: Sample, part: Part) {
  const scale = sample.estimate === null ? 1 : sample.estimate / Math.max(1, sample.count);
  return (sample.facets ?? [])
    .filter(({ kind }) => kind === part)
    .map((found) => ({ ...found, count: Math.min(countLimit, Math.round(found.count * scale)) }));
}
