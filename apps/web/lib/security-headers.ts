/** Routes that hold a visitor's own data: rendered on each request, with a nonce (see proxy.ts). */
export const privateSegments = [
  'cart',
  'checkout',
  'orders',
  'account',
  'sign-in',
  'register',
  'reset-password',
  'waiting-room',
] as const;

type PolicyOptions = {
  /** Source expressions besides 'self'. */
  scripts: string[];
  /** Origins a form may be sent to besides our own, such as a payment gateway. */
  forms?: string[];
  /** React's development build evaluates strings. */
  development: boolean;
};

/**
 * The policy of every page. A private page passes its nonce; a prerendered page has none to give, so
 * it allows Next's own inline data, and must hold no secret.
 */
export function contentSecurityPolicy({ scripts, forms = [], development }: PolicyOptions): string {
  const scriptSources = ["'self'", ...scripts, ...(development ? ["'unsafe-eval'"] : [])];
  return [
    "default-src 'self'",
    `script-src ${scriptSources.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...forms].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

const common = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

/** Header rules of next.config.ts, least specific first. */
export function headerRules(development: boolean) {
  const policy = contentSecurityPolicy({ scripts: ["'unsafe-inline'"], development });
  return [
    { source: '/:path*', headers: common },
    // The address of an order may hold the token of its link, which opens it for whoever has it.
    {
      source: '/:locale(en|bn)/orders/:path*',
      headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }],
    },
    {
      source: `/((?!(?:en|bn)/(?:${privateSegments.join('|')})(?:/|$)).*)`,
      headers: [{ key: 'Content-Security-Policy', value: policy }],
    },
    {
      source: '/:path*',
      has: [{ type: 'header' as const, key: 'x-forwarded-proto', value: 'https' }],
      headers: [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }],
    },
    {
      source: '/fonts/:path*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ];
}
