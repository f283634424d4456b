const started = performance.now();

/** A line for a step that begins, with the seconds since the command began. */
export function step(text: string): void {
  const seconds = ((performance.now() - started) / 1_000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

/** Says what went wrong in one block and makes the command fail. */
export function fail(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${text}\n`);
  process.exitCode = 1;
}
