import proxy from '@fastify/http-proxy';
import Fastify from 'fastify';

// One origin for the browser, as the ingress makes it in a cluster: /api goes to the API and the
// rest to web. It serves one machine only; it is not part of the images.
const { PORT = '3000', HOST = '127.0.0.1', API_URL, WEB_URL } = process.env;
if (!API_URL || !WEB_URL) throw new Error('The front needs API_URL and WEB_URL.');

const front = Fastify({
  // A body passes through; its limit is the API's to tell.
  bodyLimit: 100 * 1024 * 1024,
  forceCloseConnections: true,
});

const replyOptions = {
  // The API trusts this machine's own proxy for the visitor's address, and nobody else's word.
  rewriteRequestHeaders: (
    request: { ip: string; headers: { host?: string | undefined } },
    headers: object,
  ) => ({
    ...headers,
    'x-forwarded-for': request.ip,
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  }),
};

/** Above this the API refuses a body, as its BODY_LIMIT_BYTES is by default. */
const bodyLimitBytes = 65_536;

// Set before the proxies, which take the handler over that is there when they are registered.
front.setErrorHandler((error, request, reply) => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const { 'content-length': length, 'transfer-encoding': transfer } = request.headers;
  const long = transfer !== undefined || Number(length ?? 0) > bodyLimitBytes;
  // The API hangs up on a body that is too long, and its own answer may get lost on the way.
  if (long && request.url.startsWith('/api/') && (code === 'EPIPE' || code === 'ECONNRESET')) {
    // What is still to come of it would stand in the way of a next request.
    reply.header('connection', 'close');
    return reply.code(413).type('application/problem+json; charset=utf-8').send({
      type: 'urn:dhakacart:problem:payload_too_large',
      title: 'Body too large',
      status: 413,
      code: 'payload_too_large',
      detail: 'Body too large',
      instance: request.id,
    });
  }
  // What the front refuses itself, such as an address that climbs out of its prefix.
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 400) {
    return reply.code(400).type('text/plain; charset=utf-8').send('Refused\n');
  }
  return reply.code(502).type('text/plain; charset=utf-8').send('The shop is not answering yet.\n');
});

await front.register(proxy, {
  upstream: API_URL,
  prefix: '/api',
  rewritePrefix: '/api',
  replyOptions,
});
// `next dev` hands a page its updates over a web socket, and waits for it before it hydrates.
await front.register(proxy, {
  upstream: WEB_URL,
  prefix: '/',
  // Next reloads changed pages through a web socket; the shop itself has none.
  websocket: process.env.NODE_ENV === 'development',
  replyOptions,
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => front.close());
await front.listen({ port: Number(PORT), host: HOST });
