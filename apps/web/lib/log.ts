import 'server-only';

/** One JSON line on stdout, as every process of the shop writes them. */
export function log(level: 'info' | 'warn' | 'error', message: string, error?: unknown): void {
  const line = {
    level,
    time: new Date().toISOString(),
    process: 'web',
    msg: message,
    ...(error === undefined ? {} : { err: describe(error) }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const digest = 'digest' in error ? String(error.digest) : undefined;
  return {
    type: error.name,
    message: error.message,
    ...(digest ? { digest } : {}),
    ...(error.cause instanceof Error ? { cause: error.cause.message } : {}),
    stack: error.stack,
  };
}
