import { type Config, loadConfig } from '../src/config.ts';

/** What every process of the API needs besides a database. */
export const linkSecret = 'a secret of tests, long enough to sign';

/** What a load run marks its orders with. */
export const loadRunKey = 'a load run of tests';

/** The configuration of a test: quiet, small, and without limits unless a test sets them. */
export function testConfig(env: Record<string, string> = {}): Config {
  return loadConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PORT: '0',
    METRICS_PORT: '0',
    PUBLIC_ORIGIN: 'http://localhost:3000',
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    DATABASE_POOL_SIZE: '4',
    LINK_SECRET: linkSecret,
    LOAD_RUN_KEY: loadRunKey,
    RATE_LIMIT_READ: '0',
    RATE_LIMIT_WRITE: '0',
    RATE_LIMIT_AUTH: '0',
    RATE_LIMIT_ORDER: '0',
    RATE_LIMIT_GATEWAY: '0',
    // Tests place hundreds with one telephone.
    OPEN_ORDERS_PER_PHONE: '0',
    SHED_EVENT_LOOP_DELAY_MS: '0',
    DATABASE_QUEUE_LIMIT: '0',
    ...env,
  });
}
