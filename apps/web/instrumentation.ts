import type { Instrumentation } from 'next';

/** Called by Next once, before the first request is answered. */
export async function register(): Promise<void> {
  // Next replaces this while it builds, and leaves the rest out of what it makes for other runtimes.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('./lib/env');
  const { METRICS_PORT, HOSTNAME } = env();
  if (METRICS_PORT === undefined) return;
  const { startMonitoring } = await import('./lib/monitoring');
  await startMonitoring(METRICS_PORT, HOSTNAME);
}

/** Called by Next for every error while rendering, of which a visitor sees only the digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./lib/log');
  const { countRenderError } = await import('./lib/metrics');
  countRenderError(context.routePath);
  log('error', `Rendering ${context.routePath} failed`, error);
};
