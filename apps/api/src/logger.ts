import { type DestinationStream, destination, type Logger, pino } from 'pino';

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
 * JSON lines on stdout, pretty only where a person watches. Lines are written in blocks, at the
 * latest after a second, because one write a request costs more than the request.
 */
export function createLogger({ level, service, stream }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths, censor: '[redacted]' },
  };
  if (stream) return pino(options, stream);
  if (process.stdout.isTTY) {
    return pino({
      ...options,
      transport: { target: 'pino-pretty', options: { singleLine: true } },
    });
  }
  return pino(options, destination({ sync: false, minLength: 4096, periodicFlush: 1000 }));
}
