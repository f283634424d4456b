import type { Page } from '@playwright/test';

/** What a search engine or a shared link reads in a page's head. */
export interface Head {
  title: string;
  description: string;
  canonical: string;
  /** By language. */
  alternates: Record<string, string>;
  robots: string;
  image: string;
  /** Every schema.org thing, out of its graphs. */
  things: Thing[];
}

export interface Thing {
  '@type': string;
  [key: string]: unknown;
}

/** Reads the head of the page that is open. */
export async function readHead(page: Page): Promise<Head> {
  const head = await page.evaluate(() => {
    const content = (selector: string) =>
      document.querySelector<HTMLMetaElement>(selector)?.content ?? '';
    const links = [
      ...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]'),
    ];
    return {
      title: document.title,
      description: content('meta[name="description"]'),
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
      alternates: Object.fromEntries(links.map(({ hreflang, href }) => [hreflang, href])),
      robots: content('meta[name="robots"]'),
      image: content('meta[property="og:image"]'),
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => script.textContent ?? '',
      ),
    };
  });
  const things = head.data.map((text) => JSON.parse(text)).flatMap((one) => one['@graph'] ?? [one]);
  return { ...head, things };
}
