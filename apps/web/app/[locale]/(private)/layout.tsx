import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/**
 * Pages that show a visitor's own data, or take it. They are rendered on each request with a nonce
 * (see proxy.ts) and are kept by nobody: Next answers them `private, no-store`.
 */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function PrivateLayout({ children }: { children: ReactNode }) {
  return children;
}
