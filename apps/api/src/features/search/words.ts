import type { Database } from '@dhakacart/db';

/** A word that was typed, in terms of the vocabulary. */
export interface ResolvedWord {
  word: string;
  /** The best first; null when nothing is near. */
  terms: string[] | null;
  /** How many products have one of the terms, as a decimal text. */
  documents: string | null;
  /** The term that a misspelt word was probably meant to be. */
  correction: string | null;
}

export interface WordQuery {
  /** A tsquery: every word that is known, in one of its forms. */
  query: string;
  /** Products with the rarest word. */
  rarest: number;
  /** What was probably meant, when that is not what was typed. */
  didYouMean: string | null;
}

/** Looks typed words up in the vocabulary. While `typing`, the last one is also a beginning. */
export async function resolveWords(
  pool: Database['pool'],
  q: string,
  typing: boolean,
): Promise<ResolvedWord[]> {
  const { rows } = await pool.query<ResolvedWord>({
    name: 'search-words',
    text: 'SELECT word, terms, documents, correction FROM search_resolve($1, $2)',
    values: [q, typing],
  });
  return rows;
}

/**
 * All words must be there, each in one of its forms. A word that nothing is near is left out, as
 * long as another one is left; null when none is.
 */
export function toWordQuery(words: readonly ResolvedWord[]): WordQuery | null {
  const known = words.filter((word) => word.terms !== null);
  if (known.length === 0) return null;
  const changed = known.length < words.length || known.some((word) => word.correction !== null);
  return {
    query: known.map(({ terms }) => `(${(terms ?? []).map(quote).join('|')})`).join('&'),
    rarest: Math.min(...known.map((word) => Number(word.documents))),
    didYouMean: changed ? known.map((word) => word.correction ?? word.word).join(' ') : null,
  };
}

// Terms have neither quotes nor backslashes: search_words cuts at both.
const quote = (term: string) => `'${term}'`;
