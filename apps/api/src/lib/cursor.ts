import { invalidCursor } from './problem.ts';

/** What a cursor is made of: the values of the sort key of the row it stands at. */
export type CursorValues = readonly (string | number)[];

/** Opaque text for an address. `scope` names the list, so that a cursor of another one is refused. */
export function encodeCursor(scope: string, values: CursorValues): string {
  return Buffer.from(JSON.stringify([scope, ...values])).toString('base64url');
}

/**
 * Reads a cursor whose values must be of the given types, in order.
 * @throws Problem `invalid_cursor` for anything that `encodeCursor` cannot have made for this scope
 */
export function decodeCursor<const T extends readonly ('string' | 'number')[]>(
  scope: string,
  types: T,
  cursor: string,
): { [K in keyof T]: T[K] extends 'string' ? string : number } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(parsed) || parsed.length !== types.length + 1 || parsed[0] !== scope) {
    throw invalidCursor();
  }
  const values = parsed.slice(1);
  for (const [at, type] of types.entries()) {
    const value: unknown = values[at];
    const fits = type === 'string' ? isPlainText(value) : Number.isFinite(value);
    if (!fits) throw invalidCursor();
  }
  return values as { [K in keyof T]: T[K] extends 'string' ? string : number };
}

const isPlainText = (value: unknown) =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
