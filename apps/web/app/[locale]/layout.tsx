import '@/styles/faces.css';
import '@/styles/tokens.css';
import '@/styles/base.css';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { CartDrawerHost } from '@/features/cart/cart-drawer-host';
import { Footer } from '@/features/shell/footer';
import { Header } from '@/features/shell/header';
import { SecondClick } from '@/features/shell/second-click';
import styles from '@/features/shell/skip-link.module.css';
import { TextProvider } from '@/features/shell/text';
import { env } from '@/lib/env';
import { fontFiles } from '@/lib/font-files';
import { messagesOf } from '@/lib/i18n';
import { isLocale } from '@/lib/i18n/locales';
import { themeScript } from '@/lib/theme';

/** Seconds that a page is kept; server/start.ts adds 35, and a minute is the most. */
export const revalidate = 25;

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { common } = messagesOf(locale);
  return {
    metadataBase: new URL(env().PUBLIC_ORIGIN),
    title: { default: common.siteName, template: `%s | ${common.siteName}` },
    description: common.siteDescription,
    applicationName: common.siteName,
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#07402f' },
    { media: '(prefers-color-scheme: dark)', color: '#0b2b21' },
  ],
  colorScheme: 'light dark',
};

export default async function LocaleLayout({ children, params }: Params & { children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const m = messagesOf(locale);
  for (const face of [locale === 'bn' ? fontFiles.bengali : fontFiles.latin, fontFiles.sign]) {
    preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <a href="#content" className={styles.skip}>
          {m.common.skipToContent}
        </a>
        <TextProvider locale={locale} text={m.client}>
          <Header />
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <Footer />
          <CartDrawerHost />
          <SecondClick />
        </TextProvider>
      </body>
    </html>
  );
}
