import { expect, test } from './fixtures.ts';
import { urls } from './support/words.ts';

const cached = (language: 'en' | 'bn') => [
  urls.home(language),
  urls.category(language, 'phones'),
  urls.sale(language),
  urls.terms(language),
];
const own = (language: 'en' | 'bn') => [
  urls.cart(language),
  urls.checkout(language),
  urls.signIn(language),
  urls.register(language),
  urls.resetPassword(language),
];

test('every page is protected by its headers @desktop', async ({ request, language }) => {
  for (const address of [...cached(language), ...own(language), '/nowhere']) {
    const headers = (await request.get(address)).headers();
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    expect(headers['x-powered-by'], address).toBeUndefined();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, address).toContain("default-src 'self'");
    expect(policy, address).toContain("object-src 'none'");
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).not.toContain('unsafe-eval');
    expect(policy, address).not.toMatch(/https?:/);
  }
});

test('a private page has a nonce of its own and is kept by nobody @desktop', async ({
  request,
  language,
}) => {
  for (const address of own(language)) {
    const answers = [await request.get(address), await request.get(address)];
    const nonces: string[] = [];
    for (const answer of answers) {
      const headers = answer.headers();
      expect(headers['cache-control'], address).toContain('no-store');
      const scripts = headers['content-security-policy']?.match(/script-src [^;]+/)?.[0] ?? '';
      expect(scripts, address).toContain("'strict-dynamic'");
      expect(scripts, address).not.toContain('unsafe-inline');
      nonces.push(scripts.match(/'nonce-([^']+)'/)?.[1] ?? '');
    }
    expect(nonces[0]?.length, address).toBeGreaterThan(16);
    expect(nonces[0], address).not.toBe(nonces[1]);
  }
});

test('a cached page is the same for two visitors and sets no cookie @desktop', async ({
  api,
  context,
  playwright,
  baseURL,
  language,
  shop,
  shopper,
}) => {
  const product = await shop.claimProduct();
  await api.addToCart(product.variants[0].id);
  const guest = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
  for (const address of [...cached(language), urls.product(language, product.slug)]) {
    // The first visit may be what renders it.
    await guest.get(address);
    const theirs = await guest.get(address);
    const mine = await context.request.get(address);
    for (const answer of [theirs, mine]) {
      expect(answer.headers()['set-cookie'], address).toBeUndefined();
      expect(answer.headers()['cache-control'], address).toMatch(/s-maxage=25\b/);
    }
    const text = await mine.text();
    expect(text === (await theirs.text()), `${address} is the same`).toBe(true);
    expect(text).not.toContain(shopper.name);
  }
  await guest.dispose();
});

test('a search that others are given is nobody’s in particular @desktop', async ({
  request,
  language,
}) => {
  const address = urls.search(language, `samsung ${Date.now()}`);
  const hostile = {
    'content-security-policy': "script-src 'nonce-poison'",
    'x-forwarded-host': 'poison.example',
    'accept-language': 'xx-poison',
    cookie: 'theme=poison',
    // Next would send such a visitor the title after the page.
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36',
  };
  const first = await (await request.get(address, { headers: hostile })).text();
  const answer = await request.get(address);
  expect((await answer.text()) === first, 'both are the same').toBe(true);
  expect(first).not.toContain('poison');
  expect(first.indexOf('<title>')).toBeLessThan(first.indexOf('</head>'));
  expect(first.indexOf('<title>')).toBeGreaterThan(0);
  expect(answer.headers()['cache-control']).toContain('no-store');
  expect(answer.headers()['set-cookie']).toBeUndefined();
});
