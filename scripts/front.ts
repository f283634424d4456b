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

await front.register(proxy, {
  upstream: API_URL,
  prefix: '/api',
  rewritePrefix: '/api',
  replyOptions,
});
// `next dev` hands a page its updates over a web socket, and waits for it before it hydrates.
await front.register(proxy, { upstream: WEB_URL, prefix: '/', websocket: true, replyOptions });

front.setErrorHandler((_error, _request, reply) =>
  reply.code(502).type('text/plain; charset=utf-8').send('The shop is not answering yet.\n'),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => front.close());
await front.listen({ port: Number(PORT), host: HOST });
