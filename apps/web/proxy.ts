import { type NextRequest, NextResponse } from 'next/server';
import { env } from './lib/env';
import { localeCookie, preferredLocale } from './lib/i18n/locales';
import { contentSecurityPolicy } from './lib/security-headers';
import { themeScriptHash } from './lib/theme';

/**
 * Runs for the address `/`, which goes to the visitor's language, and for private pages, which get a
 * nonce. Cached pages are not matched and are served as they are.
 */
export function proxy(request: NextRequest) {
  if (request.nextUrl.pathname === '/') {
    const locale = preferredLocale(
      request.cookies.get(localeCookie)?.value,
      request.headers.get('accept-language'),
    );
    const response = NextResponse.redirect(new URL(`/${locale}`, env().PUBLIC_ORIGIN), 307);
    response.headers.set('Vary', 'Accept-Language, Cookie');
    response.headers.set('Cache-Control', 'private, no-store');
    return response;
  }

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy({
    scripts: [`'nonce-${nonce}'`, `'${themeScriptHash}'`, "'strict-dynamic'"],
    development: env().NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

// Next reads the matcher without running this file, so the list of lib/security-headers.ts is
// repeated here; a test holds the two together.
export const config = {
  matcher: [
    '/',
    '/(en|bn)/(cart|checkout|orders|account|sign-in|register|reset-password|waiting-room)',
    '/(en|bn)/(cart|checkout|orders|account|sign-in|register|reset-password|waiting-room)/:path*',
  ],
};
