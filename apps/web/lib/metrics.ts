import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { routeOf } from './route-label';

type Metrics = {
  registry: Registry;
  requests: Histogram<'method' | 'route' | 'status'>;
  renderErrors: Counter<'route'>;
};

// Next loads modules several times over; one registry on the global object serves all of them.
const holder = globalThis as typeof globalThis & { dhakacartMetrics?: Metrics };

/** The metrics of this process, made once. */
export function metrics(): Metrics {
  holder.dhakacartMetrics ??= create();
  return holder.dhakacartMetrics;
}

/** Notes one answered request. Addresses become route templates, so that labels stay few. */
export function observeRequest(method: string, url: string, status: number, seconds: number): void {
  const route = routeOf(url);
  metrics().requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
}

/** Notes a page that failed to render. */
export function countRenderError(route: string): void {
  metrics().renderErrors.inc({ route });
}

function create(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'web_http_request_duration_seconds',
      help: 'How long pages take, to see when shoppers wait and which pages they ask for.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    renderErrors: new Counter({
      name: 'web_render_errors_total',
      help: 'Pages that failed to render, to alert on before shoppers call.',
      labelNames: ['route'],
      registers: [registry],
    }),
  };
}
