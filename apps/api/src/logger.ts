import { type DestinationStream, type Logger, pino } from 'pino';
import { createLogDestination } from './lib/log-destination.ts';

/** Secrets by the names under which they could reach a log line, at the top and one level down. */
const secrets = [
  'password',
  'currentPassword',
  'newPassword',
  'passwordHash',
  'token',
  'tokenHash',
  'authorization',
  'cookie',
  '["set-cookie"]',
  'email',
  'phone',
];

const paths = secrets.flatMap((name) =>
  name.startsWith('[')
    ? [name, `*${name}`, `*.headers${name}`]
    : [name, `*.${name}`, `*.headers.${name}`],
);

export interface LoggerOptions {
  level: string;
  /** Added to every line. */
  service: string;
  stream?: DestinationStream;
}

/**
 * JSON lines on stdout, pretty only where a person watches.
 */
export function createLogger({ level, service, stream }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: createTimestamp(),
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths, censor: '[redacted]' },
  };
  if (stream) return pino(options, stream);
  // The image has no pino-pretty, and may be tried out at a terminal all the same.
  if (process.stdout.isTTY && isInstalled('pino-pretty')) {
    return pino({
      ...options,
      transport: { target: 'pino-pretty', options: { singleLine: true } },
    });
  }
  return pino(options, createLogDestination());
}

function isInstalled(name: string): boolean {
  try {
    return Boolean(import.meta.resolve(name));
  } catch {
    return false;
  }
}

/** Many lines share a millisecond; its text is made once. */
function createTimestamp(): () => string {
  let last = 0;
  let text = '';
  return () => {
    const now = Date.now();
    if (now !== last) {
      last = now;
      text = `,"time":"${new Date(now).toISOString()}"`;
    }
    return text;
  };
}
