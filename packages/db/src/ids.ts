import { createHash, randomBytes } from 'node:crypto';

/** The prefixes of public ids, one for each kind of record. */
export type IdPrefix =
  | 'adr'
  | 'aud'
  | 'brd'
  | 'cat'
  | 'cmp'
  | 'cpn'
  | 'crt'
  | 'itm'
  | 'mov'
  | 'oev'
  | 'ord'
  | 'out'
  | 'pay'
  | 'pev'
  | 'prd'
  | 'pwr'
  | 'rev'
  | 'rfd'
  | 'ses'
  | 'usr'
  | 'var'
  | 'wrm';

// Crockford's base32 in lower case: no i, l, o, u, so that an id read aloud on the phone survives.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 16;

/** A new public id such as `prd_7m3k…`: 80 random bits, not sequential and not guessable. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${encode(randomBytes(length))}`;
}

/**
 * The id that a text always gets. Seed data uses it, so that tests and load runs know the ids
 * without asking the database.
 */
export function stableId(prefix: IdPrefix, text: string): string {
  return `${prefix}_${encode(createHash('sha256').update(`${prefix}:${text}`).digest())}`;
}

function encode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, length)) text += alphabet[byte & 31];
  return text;
}
