import { METHODS } from 'node:http';
import proxy from '@fastify/http-proxy';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { writeClientError } from '../apps/api/src/lib/client-error.ts';

// One origin for the browser, as the ingress makes it in a cluster: /api goes to the API and the
// rest to web. It serves one machine only; it is not part of the images.
const { PORT = '3000', HOST = '127.0.0.1', API_URL, WEB_URL } = process.env;
if (!API_URL || !WEB_URL) throw new Error('The front needs API_URL and WEB_URL.');

const front = Fastify({
  // A body passes through; its limit is the API's to tell.
  bodyLimit: 100 * 1024 * 1024,
  forceCloseConnections: true,
  // An address that no route can be looked up for; the error handler is not asked about it.
  frameworkErrors: (_error, request, reply) => refuse(request, reply),
  clientErrorHandler: writeClientError,
});

// Which methods an address takes is for the API and web to say.
const httpMethods = METHODS.filter((method) => method !== 'CONNECT');
for (const method of httpMethods) {
  if (!front.supportedMethods.includes(method)) front.addHttpMethod(method, { hasBody: true });
}

const replyOptions = {
  // The API trusts this machine's own proxy for the visitor's address, and nobody else's word.
  rewriteRequestHeaders: (
    request: { ip: string; headers: { host?: string | undefined } },
    // Node has answered an Expect already, and undici sends none.
    { expect: _, ...headers }: { expect?: unknown },
  ) => ({
    ...headers,
    'x-forwarded-for': request.ip,
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  }),
};

/** Above this the API refuses a body, as its BODY_LIMIT_BYTES is by default. */
const bodyLimitBytes = 65_536;

// A 503 is the shop's word to come back later. By default it would be asked ten times more at once.
const retryMethods: never[] = [];

// Set before the proxies, which take the handler over that is there when they are registered.
front.setErrorHandler((error, request, reply) => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const { 'content-length': length, 'transfer-encoding': transfer } = request.headers;
  const long = transfer !== undefined || Number(length ?? 0) > bodyLimitBytes;
  // The API hangs up on a body that is too long, and its own answer may get lost on the way.
  if (long && isForApi(request) && (code === 'EPIPE' || code === 'ECONNRESET')) {
    // What is still to come of it would stand in the way of a next request.
    reply.header('connection', 'close');
    return sendProblem(request, reply, 413, 'payload_too_large', 'Body too large');
  }
  // What the front refuses itself, such as an address that climbs out of its prefix.
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 400) {
    return refuse(request, reply);
  }
  const silence = 'The shop is not answering yet.';
  if (isForApi(request)) return sendProblem(request, reply, 502, 'bad_gateway', silence);
  return reply.code(502).type('text/plain; charset=utf-8').send(`${silence}\n`);
});

await front.register(proxy, {
  upstream: API_URL,
  prefix: '/api',
  rewritePrefix: '/api',
  httpMethods,
  retryMethods,
  replyOptions,
});
// `next dev` hands a page its updates over a web socket, and waits for it before it hydrates.
await front.register(proxy, {
  upstream: WEB_URL,
  prefix: '/',
  // Next reloads changed pages through a web socket; the shop itself has none.
  websocket: process.env.NODE_ENV === 'development',
  httpMethods,
  retryMethods,
  replyOptions,
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => front.close());
await front.listen({ port: Number(PORT), host: HOST });

function isForApi({ url }: FastifyRequest): boolean {
  return url.startsWith('/api/');
}

function refuse(request: FastifyRequest, reply: FastifyReply) {
  if (isForApi(request)) return sendProblem(request, reply, 400, 'bad_request', 'Bad request');
  return reply.code(400).type('text/plain; charset=utf-8').send('Refused\n');
}

/** As the API's own problems are, for whoever reads those. */
function sendProblem(
  { id }: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  title: string,
) {
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .type('application/problem+json; charset=utf-8')
    .send({
      type: `urn:dhakacart:problem:${code}`,
      title,
      status,
      code,
      detail: title,
      instance: id,
    });
}
