import { createLogger } from '../src/logger.ts';

export type LogLine = Record<string, unknown>;

/** A logger as in production, with its lines kept for the test. */
export function createTestLogger(level = 'info') {
  const lines: LogLine[] = [];
  const logger = createLogger({
    level,
    service: 'test',
    stream: {
      write(line: string) {
        lines.push(JSON.parse(line) as LogLine);
      },
    },
  });
  return { logger, lines };
}
