import type { Database } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import { type Criteria, criteriaParameters, criteriaValues } from './criteria.ts';
import type { Order, Place } from './order.ts';

/** Counting stops here. */
export const countLimit = 1000;
/** Among more matches than are counted, so many of the most popular are judged by relevance. */
const judged = 300;
/** A facet shows its most frequent values. */
const facetValueLimit = 60;

export interface FacetCount {
  kind: string;
  value: string;
  label: string;
  count: number;
}

export interface Sample {
  /** Matches found; above `countLimit` there are more. */
  count: number;
  /** How many there are about, when looking stopped early. */
  estimate: number | null;
  /** Whether every match was looked at. */
  complete: boolean;
  places: Place[];
  /** The least popular of those judged by relevance. */
  boundary: { key: string; id: string } | null;
  facets: FacetCount[] | null;
  /** Poisha. */
  price: { min: number; max: number } | null;
}

export interface PlaceRange {
  order: Order;
  /** From the end towards the beginning. */
  backward: boolean;
  /** The place before the first one wanted; null for the beginning of the list, or its end. */
  from: Place | null;
  limit: number;
}

export interface SampleOptions {
  range: PlaceRange;
  /** Also count facets, labelled in this language. */
  facets: Locale | null;
}

type PlaceRow = [id: string, score: number, key: string];

interface SampleRow {
  count: number;
  estimate: string | null;
  complete: boolean;
  places: PlaceRow[] | null;
  boundary: [key: string, id: string] | null;
  facets: [kind: string, value: string, label: string, count: number][] | null;
  price: [min: number | null, max: number | null] | null;
}

export function createMatchRepository(pool: Database['pool']) {
  return {
    /**
     * The most popular matches, counted, with the places wanted among them. All matches when there
     * are few (`complete`); otherwise places are only right by relevance, and by popularity from
     * the beginning.
     */
    async sample(criteria: Criteria, { range, facets }: SampleOptions): Promise<Sample> {
      const { order, backward, from, limit } = range;
      const descending = order.descending !== backward;
      const direction = descending ? 'DESC' : 'ASC';
      const score = order.relevance ? 'score' : '0';
      const { rows } = await pool.query<SampleRow>({
        // Prepared: planning the statement takes as long as most searches.
        name: `search-sample-${order.dimension}-${score}-${direction}-${facets}`,
        text: `WITH found AS MATERIALIZED (
            SELECT * FROM search_matches(
              ${criteriaParameters}, 1, true, NULL, NULL, ${countLimit + 1}, ${judged})
          ), summary AS (
            SELECT count(product_id)::integer AS count, max(estimate) AS estimate,
              count(product_id) <= ${countLimit} AND max(estimate) IS NULL AS complete
            FROM found
          ), ranked AS (
            SELECT product_id, ${score} AS score, sort_keys FROM found WHERE product_id IS NOT NULL
            ORDER BY sort_keys[1] DESC, product_id DESC
            LIMIT (SELECT CASE WHEN complete THEN ${countLimit} ELSE ${judged} END FROM summary)
          ), wanted AS (
            SELECT product_id, score, sort_keys[${order.dimension}] AS key FROM ranked
            WHERE $8::text IS NULL OR (score, sort_keys[${order.dimension}], product_id)
              ${descending ? '<' : '>'} ($9::integer, $10::bigint, $8)
            ORDER BY score ${direction}, key ${direction}, product_id ${direction} LIMIT $11
          )
          SELECT count, estimate, complete,
            (SELECT json_agg(json_build_array(product_id, score, key::text)
               ORDER BY score ${direction}, key ${direction}, product_id ${direction})
             FROM wanted) AS places,
            (SELECT json_build_array(sort_keys[1]::text, product_id) FROM ranked
             ORDER BY sort_keys[1], product_id LIMIT 1) AS boundary
            ${facets ? facetColumns(facets) : ', NULL AS facets, NULL AS price'}
          FROM summary`,
        values: [
          ...criteriaValues(criteria),
          from?.id ?? null,
          from?.score ?? null,
          from?.key ?? null,
          limit,
        ],
      });
      return toSample(rows[0]);
    },

    /** The next places of an order, however many match. Never by relevance. */
    async walk(criteria: Criteria, range: PlaceRange): Promise<Place[]> {
      const { order, backward, from, limit } = range;
      const descending = order.descending !== backward;
      const { rows } = await pool.query<{ id: string; key: string }>({
        name: `search-walk-${order.dimension}-${descending}`,
        text: `SELECT product_id AS id, sort_keys[${order.dimension}] AS key
          FROM search_matches(
            ${criteriaParameters}, ${order.dimension}, ${descending}, $8, $9, $10, NULL)`,
        values: [...criteriaValues(criteria), from?.key ?? null, from?.id ?? null, limit],
      });
      return rows.map(({ id, key }) => ({ id, key, score: 0, tail: order.relevance }));
    },
  };
}

export type MatchRepository = ReturnType<typeof createMatchRepository>;

// What a shopper chooses from; departments are the sum of their categories.
const facetColumns = (locale: Locale) => `,
  (SELECT json_agg(json_build_array(n.kind, n.value, CASE n.kind
       WHEN 'brand' THEN (SELECT b.name FROM brands AS b WHERE b.slug = n.value)
       WHEN 'category' THEN (SELECT c.name_${locale} FROM categories AS c WHERE c.slug = n.value)
       ELSE n.value END, n.count) ORDER BY n.count DESC, n.value)
   FROM (
     SELECT f.kind, f.value, u.count,
       row_number() OVER (PARTITION BY f.kind ORDER BY u.count DESC, f.value) AS place
     FROM (SELECT facet, count(*) AS count
           FROM (SELECT unnest(facets) AS facet FROM found) AS each GROUP BY facet) AS u
     JOIN search_facets AS f ON f.id = u.facet AND f.kind NOT IN ('rating', 'department')
   ) AS n
   WHERE n.place <= ${facetValueLimit}
  ) AS facets,
  (SELECT json_build_array(min(sort_keys[2]), max(sort_keys[2])) FROM found) AS price`;

function toSample(row: SampleRow | undefined): Sample {
  if (!row) throw new Error('An aggregate without a group has one row.');
  const [min, max] = row.price ?? [];
  const [key, id] = row.boundary ?? [];
  return {
    count: row.count,
    estimate: row.estimate === null ? null : Number(row.estimate),
    complete: row.complete,
    places: (row.places ?? []).map(([place, score, at]) => ({
      id: place,
      score,
      key: at,
      tail: false,
    })),
    boundary: key && id ? { key, id } : null,
    facets:
      row.facets?.map(([kind, value, label, count]) => ({ kind, value, label, count })) ?? null,
    price: min && max ? { min, max } : null,
  };
}
