import 'server-only';
import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Internal address of the API, as the web process reaches it. */
  API_URL: z.url({ protocol: /^https?$/ }),
  /** What shoppers have in their address bar: canonical links, sitemap, sharing pictures. */
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  /** Port of /metrics and the probes; absent: none are served. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** Address the process listens on; the probes listen there too. */
  HOSTNAME: z.string().min(1).default('0.0.0.0'),
  /** Milliseconds a page waits for the API before it fails. */
  API_TIMEOUT_MS: z.coerce.number().int().min(100).default(9000),
});

type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The environment, parsed once. It is read at run time and not at import, so that `next build` needs
 * none of it and one image serves every environment.
 * @throws Error naming each variable that is missing or wrong.
 */
export function env(): Env {
  if (!parsed) {
    const result = schema.safeParse(process.env);
    if (!result.success) {
      throw new Error(`Environment of web is not right:\n${z.prettifyError(result.error)}`);
    }
    parsed = result.data;
  }
  return parsed;
}
