import { databaseUnavailable, invalidText, notFound, Problem } from './problem.ts';

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  // Postgres: shutting down, crashed, starting, too many connections, statement timeout.
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
  // Prisma: cannot reach, timed out, closed, no free connection.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
]);

const unreachableMessage =
  /timeout exceeded when trying to connect|connection terminated|query read timeout|not queryable|cannot use a pool after/i;

/** The chain of an error and its causes; driver errors arrive wrapped in Prisma's. */
function* chain(error: unknown): Generator<Record<string, unknown>> {
  let current = error;
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth++) {
    const record = current as Record<string, unknown>;
    yield record;
    current =
      record.cause ?? (record.meta as Record<string, unknown> | undefined)?.driverAdapterError;
  }
}

function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (const part of chain(error)) {
    if (typeof part.code === 'string') codes.push(part.code);
    if (typeof part.originalCode === 'string') codes.push(part.originalCode);
  }
  return codes;
}

/** A serialisation failure or a deadlock: the same transaction may succeed when run again. */
export function isRetryable(error: unknown): boolean {
  return codesOf(error).some((code) => code === 'P2034' || code === '40001' || code === '40P01');
}

/** True when a unique constraint said no. */
export function isUniqueViolation(error: unknown): boolean {
  return codesOf(error).some((code) => code === 'P2002' || code === '23505');
}

/** What a failure of the database means to a client; null when it is none. */
export function problemFromDatabase(error: unknown): Problem | null {
  const codes = codesOf(error);
  if (codes.some((code) => unreachableCodes.has(code) || code.startsWith('08'))) {
    return databaseUnavailable(error);
  }
  for (const part of chain(error)) {
    if (typeof part.message === 'string' && unreachableMessage.test(part.message)) {
      return databaseUnavailable(error);
    }
    if (part.kind === 'DatabaseNotReachable' || part.kind === 'SocketTimeout') {
      return databaseUnavailable(error);
    }
  }
  if (isUniqueViolation(error) || codes.includes('P2003') || codes.includes('23503')) {
    return new Problem('conflict', { cause: error });
  }
  if (isRetryable(error)) {
    return new Problem('conflict', { cause: error, headers: { 'retry-after': '1' } });
  }
  if (codes.includes('P2025')) return notFound();
  if (codes.includes('22021') || codes.includes('22P05')) return invalidText('');
  return null;
}
