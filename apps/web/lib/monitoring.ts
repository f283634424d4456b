import diagnostics from 'node:diagnostics_channel';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { metrics, observeRequest } from './metrics';

type Exchange = { request: IncomingMessage; response: ServerResponse; server: http.Server };

/**
 * Serves `/metrics`, `/livez` and `/readyz` on a port of their own, and measures every request that
 * the shop's own server answers. On SIGTERM readiness fails at once; Next then finishes what it has
 * begun and ends the process.
 */
export async function startMonitoring(port: number, host: string): Promise<void> {
  let ending = false;
  process.once('SIGTERM', () => {
    ending = true;
  });

  const server = http.createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/livez') return answer(response, 200, 'ok');
    if (path === '/readyz') return answer(response, ending ? 503 : 200, ending ? 'ending' : 'ok');
    if (path === '/metrics') return void answerMetrics(response);
    answer(response, 404, 'not found');
  });

  const begun = new WeakMap<IncomingMessage, bigint>();
  diagnostics.subscribe('http.server.request.start', (message) => {
    const exchange = message as Exchange;
    if (exchange.server !== server) begun.set(exchange.request, process.hrtime.bigint());
  });
  diagnostics.subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Exchange;
    const start = begun.get(request);
    if (start === undefined) return;
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    observeRequest(request.method ?? 'GET', request.url ?? '/', response.statusCode, seconds);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  server.unref();
}

async function answerMetrics(response: ServerResponse): Promise<void> {
  const { registry } = metrics();
  const text = await registry.metrics();
  response.setHeader('content-type', registry.contentType);
  answer(response, 200, text);
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.end(body);
}
