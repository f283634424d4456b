import http from 'k6/http';
import { accountOf, markOf, orderOf } from './marked.ts';
import type { Settings } from './settings.ts';
import { addressOf, type Card, wantedOf } from './visitor.ts';

/** What visitors look for and buy: read from the shop that is measured, nothing of it is made up. */
export interface ShopData {
  /** The mark of this run; each visitor of k6 reads the settings by itself, and would make up its own. */
  loadRun: string;
  categories: string[];
  /** Words that shoppers type: brands and products, in both languages. */
  queries: string[];
  /**
   * `slug variantId` of each: every visitor of k6 has its own copy of all of this, and objects would take most
   * of its memory.
   */
  products: string[];
  /** What everybody wants on the day of a sale. */
  wanted: Product;
  /** Accounts of this run, each with a session. */
  members: Member[];
  /** Others, who sign in: only so many sessions of an account are kept, and the oldest goes. */
  forSignIn: Member[];
}

export interface Product {
  slug: string;
  variantId: string;
}

export interface Member {
  email: string;
  password: string;
  /** As a browser sends it: `session=…`. */
  cookie: string;
}

/** Accounts of each kind that a run makes before it begins. */
const memberCount = 4;

/**
 * Reads what the run needs from the shop, and proves that the shop is there, filled, and tells visitors
 * apart.
 *
 * @throws Error in one sentence that says what to do; k6 stops with it.
 */
export function readShop(settings: Settings): ShopData {
  expectPage(settings);
  const categories = get<{ items: { slug: string; productCount: number }[] }>(
    settings,
    '/categories',
  ).items.filter(({ productCount }) => productCount > 0);
  const cards = get<{ items: Card[] }>(settings, '/products?limit=100').items;
  const sale = get<{ items: Card[] }>(settings, '/products?limit=100&onSale=true').items;
  const bengali = get<{ items: Card[] }>(settings, '/products?limit=50&locale=bn').items;
  const inStock = cards.filter(({ availability }) => availability !== 'sold_out');
  const wanted = wantedOf(sale, cards);
  if (categories.length === 0 || wanted === undefined) {
    throw new Error(
      `The shop at ${settings.apiUrl} has nothing to sell: fill it (pnpm db:seed, or the command "seed" of the API's image).`,
    );
  }
  expectTellingVisitorsApart(settings);
  expectMark(settings);
  const words = [...cards, ...bengali].flatMap(({ name, brand }) => [
    brand.name,
    name.split(' ').slice(0, 2).join(' '),
  ]);
  const accounts = settings.loadRunKey
    ? Array.from({ length: 2 * memberCount }, (_, index) => enrol(settings, index))
    : [];
  return {
    loadRun: settings.loadRun,
    categories: categories.map(({ slug }) => slug),
    queries: [...new Set(words)],
    products: inStock.map(({ slug, defaultVariantId }) => `${slug} ${defaultVariantId}`),
    wanted: toProduct(wanted),
    members: accounts.slice(0, memberCount),
    forSignIn: accounts.slice(memberCount),
  };
}

function toProduct({ slug, defaultVariantId }: Card): Product {
  return { slug, variantId: defaultVariantId };
}

/** The product at a place of `products`. */
export function productAt({ products, wanted }: ShopData, index: number): Product {
  const [slug, variantId] = products[index]?.split(' ') ?? [];
  return slug && variantId ? { slug, variantId } : wanted;
}

function expectPage({ webUrl }: Settings): void {
  const answer = http.get(`${webUrl}/en`, { tags: { action: 'setup' } });
  if (answer.status === 200) return;
  const said = answer.status === 0 ? answer.error : `status ${answer.status}`;
  throw new Error(
    `No storefront at ${webUrl} (${said}): start the shop (pnpm start), or name it by WEB_URL and API_URL.`,
  );
}

function get<T>({ apiUrl }: Settings, path: string): T {
  const answer = http.get(`${apiUrl}/api/v1${path}`, {
    headers: { 'x-forwarded-for': addressOf(0) },
    tags: { action: 'setup' },
  });
  if (answer.status !== 200) {
    const said = answer.status === 0 ? answer.error : `status ${answer.status}`;
    throw new Error(`No API at ${apiUrl} (${path}: ${said}): name it by API_URL.`);
  }
  return answer.json() as T;
}

/**
 * Sends changes from addresses that nobody has used. A shop that believes them has counted none before;
 * one that does not sees a single visitor who would soon be refused, and would measure its limiter.
 */
function expectTellingVisitorsApart(settings: Settings): void {
  if (settings.visitors === 'local') return;
  for (let turn = 0; turn < 12; turn++) {
    const answer = http.post(`${settings.apiUrl}/api/v1/auth/sign-out`, null, {
      headers: { 'x-forwarded-for': addressOf(2 ** 23 + Math.floor(Math.random() * 2 ** 22)) },
      tags: { action: 'setup' },
    });
    const allowed = Number(/q=(\d+)/.exec(answer.headers['Ratelimit-Policy'] ?? '')?.[1]);
    const left = Number(/r=(\d+)/.exec(answer.headers.Ratelimit ?? '')?.[1]);
    if (answer.status !== 429 && !(left < allowed - 1)) continue;
    throw new Error(
      `The API at ${settings.apiUrl} takes all visitors for one and would refuse them: ` +
        'let its TRUST_PROXY name the address that k6 comes from, or use VISITORS=local with --local-ips.',
    );
  }
}

/** An order that cannot be placed tells whether the key is the shop's. */
function expectMark(settings: Settings): void {
  if (!settings.loadRunKey) return;
  const { headers, body } = orderOf(settings, 'crt_0000000000000000', 0, 'probe');
  const answer = http.post(`${settings.apiUrl}/api/v1/orders`, body, {
    headers,
    tags: { action: 'setup' },
    responseCallback: http.expectedStatuses({ min: 400, max: 499 }),
  });
  if (answer.status !== 403) return;
  throw new Error(
    `The API at ${settings.apiUrl} does not know this LOAD_RUN_KEY: give the one that it was started with.`,
  );
}

function enrol(settings: Settings, index: number): Member {
  const account = accountOf(settings, `member${index}`);
  const answer = http.post(`${settings.apiUrl}/api/v1/auth/register`, JSON.stringify(account), {
    // Whoever comes with a session ends it by making an account.
    jar: new http.CookieJar(),
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': addressOf(index),
      ...markOf(settings),
    },
    tags: { action: 'setup' },
  });
  const cookie = /(?:^|,\s*)([\w-]*session=[^;]+)/.exec(answer.headers['Set-Cookie'] ?? '')?.[1];
  if (answer.status !== 201 || !cookie) {
    throw new Error(`The API registered no account (status ${answer.status}): ${answer.body}`);
  }
  return { email: account.email, password: account.password, cookie };
}
