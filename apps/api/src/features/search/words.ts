import type { Database } from '@dhakacart/db';

/** A word that was typed, in terms of the vocabulary. */
export interface KnownWord {
  word: string;
  /** The best first, never empty. */
  terms: string[];
  /** How many products have one of the terms. */
  documents: number;
  /** The term that a misspelt word was probably meant to be. */
  correction: string | null;
}

export interface Words {
  known: KnownWord[];
  /** Whether what is looked for is something else than what was typed. */
  changed: boolean;
}

export interface WordQuery {
  /** A tsquery: every word, in one of its forms. */
  query: string;
  /** Products with the rarest word. */
  rarest: number;
  /** What was probably meant, when that is not what was typed. */
  didYouMean: string | null;
}

/**
 * Looks typed words up in the vocabulary; what nothing is near is left out. While `typing`, the
 * last one is also a beginning.
 */
export async function resolveWords(
  pool: Database['pool'],
  q: string,
  typing: boolean,
): Promise<Words> {
  const { rows } = await pool.query<Omit<KnownWord, 'terms'> & { terms: string[] | null }>({
    name: 'search-words',
    text: `SELECT word, terms, documents::float8 AS documents, correction
      FROM search_resolve($1, $2)`,
    values: [q, typing],
  });
  const known = rows.flatMap(({ terms, ...word }) => (terms ? [{ ...word, terms }] : []));
  const changed = known.length < rows.length || known.some((word) => word.correction !== null);
  return { known, changed };
}

/** The search for products that have all the words; null when there are none. */
export function toWordQuery({ known, changed }: Words): WordQuery | null {
  if (known.length === 0) return null;
  return {
    query: known.map(({ terms }) => `(${terms.map(quote).join('|')})`).join('&'),
    rarest: Math.min(...known.map((word) => word.documents)),
    didYouMean: changed ? known.map((word) => word.correction ?? word.word).join(' ') : null,
  };
}

// Words about the choice rather than the thing; "under" also stands in the name of an attribute.
const asides = new Set(
  'under below within with for and the in of from best cheap new good buy price bd'.split(' '),
);

/**
 * For words that no product has together: one is left out, an aside ("under") before a guess, that
 * before a number ("3000", "s24"), and a number before the rarest. What most products have names the shelf, which a shopper
 * wants kept: "type c charger" is about chargers.
 */
export function withoutWeakest({ known }: Words): Words {
  const weakest = known.reduce((least, word) => (isWeaker(word, least) ? word : least));
  return { known: known.filter((word) => word !== weakest), changed: true };
}

// Of two that say the same the later one goes.
function isWeaker(word: KnownWord, other: KnownWord): boolean {
  const doubt = ({ correction, word: typed }: KnownWord) => {
    if (asides.has(typed)) return 3;
    return correction !== null ? 2 : Number(/[0-9]/.test(typed));
  };
  return doubt(word) === doubt(other)
    ? word.documents <= other.documents
    : doubt(word) > doubt(other);
}

// Terms have neither quotes nor backslashes: search_words cuts at both.
const quote = (term: string) => `'${term}'`;
