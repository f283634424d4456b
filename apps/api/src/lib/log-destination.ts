import { destination } from 'pino';

export interface LogDestination {
  write(line: string): void;
  flush(done?: (error?: Error) => void): void;
  flushSync(): void;
}

const linesPerWrite = 128;
const longestDelayMs = 100;

/**
 * Hands lines to a file descriptor in blocks, at the latest after a tenth of a second. One write a
 * line costs ten times what making the line costs. The block is written at once, as Node does for a
 * pipe too: handing it to another thread gives the core away, for half a millisecond on a busy one.
 */
export function createLogDestination(fd = 1): LogDestination {
  const file = destination({ fd, sync: true, maxWrite: 65_536 });
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;

  const hand = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length === 0) return;
    file.write(lines.join(''));
    lines = [];
  };
  const flushSync = () => {
    hand();
    file.flushSync();
  };
  process.once('exit', flushSync);
  return {
    write(line) {
      lines.push(line);
      if (lines.length >= linesPerWrite) hand();
      else timer ??= setTimeout(hand, longestDelayMs);
    },
    flush(done) {
      hand();
      file.flush(done);
    },
    flushSync,
  };
}
