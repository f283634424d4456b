import type { Criteria } from './criteria.ts';
import type { MatchRepository, Sample } from './match-repository.ts';
import { orders, type PageCursor, type Place, readCursor, writeCursor } from './order.ts';
import type { ProductSearch } from './types.ts';

export interface Page {
  ids: string[];
  nextCursor: string | null;
  previousCursor: string | null;
  /** Position of the first item, from 1. */
  start: number;
}

/**
 * One page of a list, and the sample from which its total and facets come. Small lists are sorted
 * whole; of large ones the sample is only the head of two orders, and the rest is walked.
 *
 * @throws Problem `invalid_cursor`
 */
export async function findPage(
  matches: MatchRepository,
  criteria: Criteria,
  search: ProductSearch,
): Promise<{ page: Page; sample: Sample }> {
  const cursor = search.cursor === undefined ? null : readCursor(search.sort, search.cursor);
  const order = orders[search.sort];
  const backward = cursor?.backward ?? false;
  const limit = search.limit + 1;
  const range = { order, backward, from: cursor?.place ?? null, limit };
  const sample = await matches.sample(criteria, {
    range,
    facets: search.facets ? search.locale : null,
  });

  let places = sample.places;
  if (!sample.complete) {
    if (order.relevance) places = await byRelevance(matches, criteria, range, sample);
    else if (cursor || search.sort !== '-popular') places = await matches.walk(criteria, range);
  }
  return { page: toPage(places, cursor, search), sample };
}

/** The judged head, then the tail by popularity; in either direction, over the border between. */
async function byRelevance(
  matches: MatchRepository,
  criteria: Criteria,
  range: {
    order: (typeof orders)['-relevance'];
    backward: boolean;
    from: Place | null;
    limit: number;
  },
  { places, boundary }: Sample,
): Promise<Place[]> {
  const { from, limit, backward } = range;
  const border: Place | null = boundary && { ...boundary, score: 0, tail: true };
  if (!backward) {
    const head = from?.tail ? [] : places;
    if (head.length >= limit) return head;
    const tail = await matches.walk(criteria, {
      ...range,
      from: from?.tail ? from : border,
      limit: limit - head.length,
    });
    return [...head, ...tail];
  }
  if (!from?.tail || !border) return places;
  const walked = await matches.walk(criteria, range);
  const tail = walked.filter((place) => isAfter(place, border));
  if (tail.length >= limit) return tail;
  const head = await matches.sample(criteria, {
    range: { ...range, from: null, limit: limit - tail.length },
    facets: null,
  });
  return [...tail, ...head.places];
}

function isAfter(place: Place, border: Place): boolean {
  const [key, at] = [BigInt(place.key), BigInt(border.key)];
  return key < at || (key === at && place.id < border.id);
}

function toPage(found: Place[], cursor: PageCursor | null, search: ProductSearch): Page {
  const more = found.length > search.limit;
  const places = found.slice(0, search.limit);
  const backward = cursor?.backward ?? false;
  if (backward) places.reverse();

  const position = cursor?.position ?? 0;
  const start = backward ? (more ? Math.max(2, position - places.length) : 1) : position + 1;
  const hasPrevious = backward ? more : cursor !== null;
  const hasNext = backward || more;
  const first = places[0];
  const last = places.at(-1);
  return {
    ids: places.map((place) => place.id),
    start,
    previousCursor:
      hasPrevious && first
        ? writeCursor(search.sort, { place: first, backward: true, position: start })
        : null,
    nextCursor:
      hasNext && last
        ? writeCursor(search.sort, {
            place: last,
            backward: false,
            position: start + places.length - 1,
          })
        : null,
  };
}
