import { isIP } from 'node:net';
import { z } from 'zod';

const flag = z.enum(['on', 'off']).transform((value) => value === 'on');
const port = z.coerce.number().int().min(0).max(65_535);
const count = (value: number) => z.coerce.number().int().min(0).default(value);

/** An address, or one with the length of its prefix. A hop count is neither. */
function isRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= (family === 6 ? 128 : 32))
  );
}

const cidrList = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
  .refine((parts) => parts.every(isRange), {
    message: 'must be addresses or CIDR ranges, separated by commas',
  });

const productionGateway = 'https://securepay.sslcommerz.com';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),

  HOST: z.string().default('0.0.0.0'),
  PORT: port.default(4000),
  /** Probes and metrics; never public, never rate-limited. */
  METRICS_PORT: port.default(9400),
  /** Where shoppers reach the shop; decides cookie names, Secure and HSTS. */
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** The proxies whose X-Forwarded-For is believed. A hop count is not accepted. */
  TRUST_PROXY: cidrList,

  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  /** A replica that answers reads of the catalogue while the primary is away. */
  DATABASE_STANDBY_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address')
    .optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(500).default(10),
  DATABASE_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(100).default(10_000),
  /** Longer than commits hang when a synchronous replica leaves, and less than callers wait. */
  DATABASE_CONNECT_TIMEOUT_MS: z.coerce.number().int().min(100).default(8_000),

  /** Requests a minute for one visitor; 0 switches that limit off, for a load test. */
  RATE_LIMIT_READ: count(3_000),
  RATE_LIMIT_WRITE: count(300),
  RATE_LIMIT_AUTH: count(60),
  RATE_LIMIT_ORDER: count(20),
  /** Callbacks of the payment gateway, which come from few addresses for all shoppers. */
  RATE_LIMIT_GATEWAY: count(6_000),
  /** Event-loop delay above which new requests are shed with 503, ms; 0 switches shedding off. */
  SHED_EVENT_LOOP_DELAY_MS: count(1_000),
  /** How many requests may wait for a connection of the database before others are refused with 503; decision 14. */
  DATABASE_QUEUE_LIMIT: count(100),
  BODY_LIMIT_BYTES: z.coerce.number().int().min(1_024).default(65_536),
  /** Memory for serialised catalogue answers, MiB. */
  CACHE_SIZE_MB: z.coerce.number().int().min(1).default(128),

  /** Signs the links with which guests reach their orders; the same for every process. */
  LINK_SECRET: z.string().min(32),
  /** How long goods are held for an order that is to be paid online. */
  HOLD_MINUTES: z.coerce.number().min(0.01).max(1440).default(15),
  /** How many orders that nobody has confirmed one telephone may have; 0 for no limit. */
  OPEN_ORDERS_PER_PHONE: count(10),
  /** Lets a load run mark its orders; without it nobody can. */
  LOAD_RUN_KEY: z.string().min(16).optional(),

  /** The gateway: the sandbox's address, production's, or the simulator's. */
  SSLCOMMERZ_URL: z.url({ protocol: /^https?$/ }).default(productionGateway),
  SSLCOMMERZ_STORE_ID: z.string().optional(),
  SSLCOMMERZ_STORE_PASSWORD: z.string().optional(),
  /** After so long without news of a payment the gateway is asked. */
  PAYMENT_CHECK_MINUTES: z.coerce.number().min(0.01).max(1440).default(5),

  SESSION_LIFETIME_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  CART_LIFETIME_DAYS: z.coerce.number().int().min(1).max(365).default(30),

  /** Shows the mails in a browser instead of needing a mail server. Refused on a public shop. */
  MAILBOX: flag.default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// address')
    .optional(),
  MAIL_FROM: z.string().default('DhakaCart <no-reply@dhakacart.example>'),
  /** Takes `POST {to, from, text}` with the token as bearer. */
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_TOKEN: z.string().optional(),
  /** What the telephone shows as the sender. */
  SMS_SENDER: z.string().default('DhakaCart'),

  /** How often the worker looks for messages to send and holds to end, ms. */
  TICK_MS: z.coerce.number().int().min(50).default(2_000),
  /** A cart that nobody touched for so long is written about, once. */
  ABANDONED_CART_HOURS: z.coerce.number().min(0.01).max(720).default(24),

  /** Between failing readiness and closing, so that load balancers have looked away, ms. */
  SHUTDOWN_DELAY_MS: count(5_000),
  /** The most that closing may take after that, ms. */
  SHUTDOWN_TIMEOUT_MS: z.coerce.number().int().min(100).default(20_000),
});

/** What the process runs with; parsed once at boot and handed down. */
export interface Config {
  environment: 'development' | 'test' | 'production';
  logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  host: string;
  port: number;
  metricsPort: number;
  /** Without a trailing slash: `https://shop.example`. */
  publicOrigin: string;
  /** The public origin is https, so cookies are `__Host-` and Secure. */
  secure: boolean;
  trustProxy: string[];
  database: {
    url: string;
    standbyUrl: string | null;
    poolSize: number;
    statementTimeoutMs: number;
    connectionTimeoutMs: number;
  };
  /** Requests a minute for one visitor, 0 for no limit. */
  rateLimits: { read: number; write: number; auth: number; order: number; gateway: number };
  shedEventLoopDelayMs: number;
  /** 0 for no limit. */
  databaseQueueLimit: number;
  bodyLimitBytes: number;
  cacheSizeBytes: number;
  linkSecret: string;
  holdMs: number;
  /** 0 for no limit. */
  openOrdersPerPhone: number;
  loadRunKey: string | null;
  /** Null where online payment is not offered. */
  sslcommerz: { url: string; storeId: string; storePassword: string } | null;
  paymentCheckMs: number;
  sessionLifetimeMs: number;
  cartLifetimeMs: number;
  mailbox: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  /** Null where no text messages can be sent. */
  sms: { url: string; token: string; sender: string } | null;
  tickMs: number;
  abandonedCartMs: number;
  shutdownDelayMs: number;
  shutdownTimeoutMs: number;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Reads the configuration from environment variables; throws with every mistake named.
 * An empty variable counts as absent, because that is how charts and compose files leave one out.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    throw new Error(`The configuration is not usable.\n${z.prettifyError(result.error)}`);
  }
  const value = result.data;
  const publicOrigin = new URL(value.PUBLIC_ORIGIN).origin;
  const secure = publicOrigin.startsWith('https:');
  const sslcommerz = sslcommerzOf(value);
  // The mailbox shows everybody's mail to everybody, with the links that are in it.
  if (value.MAILBOX && (secure || sslcommerz?.url === productionGateway)) {
    throw new Error(
      'The configuration is not usable.\n✖ MAILBOX is not for a shop with an https origin, or with a store of production',
    );
  }
  return {
    environment: value.NODE_ENV,
    logLevel: value.LOG_LEVEL,
    host: value.HOST,
    port: value.PORT,
    metricsPort: value.METRICS_PORT,
    publicOrigin,
    secure,
    trustProxy: value.TRUST_PROXY,
    database: {
      url: value.DATABASE_URL,
      standbyUrl: value.DATABASE_STANDBY_URL ?? null,
      poolSize: value.DATABASE_POOL_SIZE,
      statementTimeoutMs: value.DATABASE_STATEMENT_TIMEOUT_MS,
      connectionTimeoutMs: value.DATABASE_CONNECT_TIMEOUT_MS,
    },
    rateLimits: {
      read: value.RATE_LIMIT_READ,
      write: value.RATE_LIMIT_WRITE,
      auth: value.RATE_LIMIT_AUTH,
      order: value.RATE_LIMIT_ORDER,
      gateway: value.RATE_LIMIT_GATEWAY,
    },
    shedEventLoopDelayMs: value.SHED_EVENT_LOOP_DELAY_MS,
    databaseQueueLimit: value.DATABASE_QUEUE_LIMIT,
    bodyLimitBytes: value.BODY_LIMIT_BYTES,
    cacheSizeBytes: value.CACHE_SIZE_MB * 1024 * 1024,
    linkSecret: value.LINK_SECRET,
    holdMs: value.HOLD_MINUTES * 60_000,
    openOrdersPerPhone: value.OPEN_ORDERS_PER_PHONE,
    loadRunKey: value.LOAD_RUN_KEY ?? null,
    sslcommerz,
    paymentCheckMs: value.PAYMENT_CHECK_MINUTES * 60_000,
    sessionLifetimeMs: value.SESSION_LIFETIME_DAYS * day,
    cartLifetimeMs: value.CART_LIFETIME_DAYS * day,
    mailbox: value.MAILBOX,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    sms: smsOf(value),
    tickMs: value.TICK_MS,
    abandonedCartMs: value.ABANDONED_CART_HOURS * 60 * 60 * 1000,
    shutdownDelayMs: value.SHUTDOWN_DELAY_MS,
    shutdownTimeoutMs: value.SHUTDOWN_TIMEOUT_MS,
  };
}

/** All that the commands `migrate` and `seed` need; they have none of the shop's secrets. */
export function loadDatabaseUrl(
  env: Record<string, string | undefined> = process.env,
): string | undefined {
  return env.DATABASE_URL;
}

/** Half a secret is a mistake to stop at, not a provider to start. */
function sslcommerzOf(value: z.infer<typeof schema>): Config['sslcommerz'] {
  const { SSLCOMMERZ_STORE_ID: storeId, SSLCOMMERZ_STORE_PASSWORD: storePassword } = value;
  if (storeId === undefined && storePassword === undefined) return null;
  if (storeId === undefined || storePassword === undefined) {
    throw new Error(
      'The configuration is not usable.\n✖ SSLCOMMERZ_STORE_ID and SSLCOMMERZ_STORE_PASSWORD go together',
    );
  }
  return { url: new URL(value.SSLCOMMERZ_URL).origin, storeId, storePassword };
}

function smsOf(value: z.infer<typeof schema>): Config['sms'] {
  const { SMS_URL: url, SMS_TOKEN: token, SMS_SENDER: sender } = value;
  if (url === undefined && token === undefined) return null;
  if (url === undefined || token === undefined) {
    throw new Error('The configuration is not usable.\n✖ SMS_URL and SMS_TOKEN go together');
  }
  return { url, token, sender };
}
