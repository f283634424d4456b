import type { Database } from '@dhakacart/db';

export const queryKinds = ['narrow', 'broad', 'misspelt'] as const;
export type QueryKind = (typeof queryKinds)[number];

interface SampledProduct {
  brand: string;
  name: string;
  name_bn: string;
  model: string;
}

/**
 * What people type into a catalogue, made from what is in it: as many of each kind. The same
 * catalogue gives the same queries.
 */
export async function sampleQueries(
  pool: Database['pool'],
  each: number,
): Promise<Record<QueryKind, string[]>> {
  const { rows: products } = await pool.query<SampledProduct>(
    `SELECT b.name AS brand, p.name_en AS name, p.name_bn, p.model_number AS model
     FROM products p JOIN brands b ON b.id = p.brand_id
     ORDER BY md5(p.id) LIMIT $1`,
    [each],
  );
  return {
    narrow: products.map(narrowQuery),
    broad: await broadQueries(pool, each),
    misspelt: products.map(misspeltQuery),
  };
}

/** A model number, a name with its brand, or the beginning of a Bengali name. */
function narrowQuery(product: SampledProduct, index: number): string {
  if (index % 3 === 0) return product.model;
  if (index % 3 === 1) return `${product.brand} ${product.name}`.slice(0, 60);
  return product.name_bn.split(' ').slice(0, 3).join(' ');
}

/** The most frequent words, alone; the largest brands with the largest shelves; departments. */
async function broadQueries(pool: Database['pool'], each: number): Promise<string[]> {
  const { rows } = await pool.query<{ q: string }>(
    `(SELECT term AS q FROM search_terms ORDER BY documents DESC, term LIMIT 30)
     UNION ALL
     (SELECT b.name || ' ' || split_part(c.name_en, ' ', 1)
      FROM search_facets fb JOIN brands b ON fb.kind = 'brand' AND b.slug = fb.value
      CROSS JOIN (
        SELECT k.name_en, f.documents FROM search_facets f
        JOIN categories k ON f.kind = 'category' AND k.slug = f.value ORDER BY 2 DESC LIMIT 5
      ) AS c
      ORDER BY fb.documents DESC, c.documents DESC LIMIT 30)
     UNION ALL
     (SELECT unnest(ARRAY[name_en, name_bn]) FROM categories WHERE parent_id IS NULL ORDER BY slug)`,
  );
  return Array.from({ length: each }, (_, index) => rows[index % rows.length]?.q ?? '');
}

/** One slip in the longest word of a name, now and then with a slip in the brand beside it. */
function misspeltQuery(product: SampledProduct, index: number): string {
  const words = product.name.split(/[^A-Za-z]+/).sort((a, b) => b.length - a.length);
  const word = withSlip((words[0] ?? '').toLowerCase(), index);
  return index % 3 === 0 ? `${withSlip(product.brand.toLowerCase(), index + 1)} ${word}` : word;
}

/** A letter left out, doubled, changed or swapped with the next. */
function withSlip(word: string, index: number): string {
  if (word.length < 4) return word;
  const at = 1 + (index % (word.length - 2));
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const slips = [
    before + next + after,
    before + letter + letter + next + after,
    `${before}${letter === 'e' ? 'a' : 'e'}${next}${after}`,
    before + next + letter + after,
  ];
  return slips[index % slips.length] ?? word;
}
