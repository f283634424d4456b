import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

/** What the routes answer, as far as it is lied about. */
interface Body {
  items: object[];
  slug: string;
  user: { email: string };
  subtotal: { amount: number };
  total: { amount: number };
}

const cut = (page: string) => page.replaceAll('/p/', '/nowhere/');
const inJson = (change: (body: Body) => void) => (answer: string) => {
  const body: Body = JSON.parse(answer);
  change(body);
  return JSON.stringify(body);
};
const ofAnother = inJson(({ user }) => {
  user.email = 'another@example.com';
});

const costsMore = inJson(({ subtotal }) => {
  subtotal.amount++;
});

/** What is made of an answer, by the method and address of its request. */
const lies: [RegExp, (answer: string) => string][] = [
  [/^GET \/(en|bn)$/, cut],
  [/^GET \/(en|bn)\/(c|search|p)[/?]/, cut],
  [/^GET \/(en|bn)\/sale$/, cut],
  [/^GET .*\/products\?onSale=true&locale=/, inJson((body) => body.items.splice(0))],
  [/^GET .*\/products\?category=/, inJson((body) => body.items.splice(0))],
  [
    /^GET .*\/products\/[^?]/,
    inJson((body) => {
      body.slug = 'another';
    }),
  ],
  [/^GET .*\/availability/, inJson((body) => body.items.splice(0))],
  [/^GET .*\/suggestions/, inJson((body) => Object.assign(body, { products: null }))],
  [/^GET .*\/me$/, ofAnother],
  [/^POST .*\/auth\/(register|sign-in)$/, ofAnother],
  [/^GET .*\/orders$/, inJson((body) => Object.assign(body, { items: null }))],
  [/^POST .*\/cart\/items/, costsMore],
  [/^PATCH .*\/cart\/items/, costsMore],
  [/^DELETE .*\/cart\/items/, inJson((body) => body.items.push({}))],
  [
    /^GET .*\/checkout\/quote/,
    inJson((body) => {
      body.total.amount = 0;
    }),
  ],
  [
    /^POST .*\/orders$/,
    inJson((body) => {
      body.total.amount++;
    }),
  ],
];

/**
 * A front of a shop that says what is not so, with the status of what is: to two in four of those who ask for
 * each of `lies`, one after the other, so that whoever believes the first comes to the next, and of two
 * actions that ask alike in turn both hear one.
 */
export function startLyingShop(shop: Origins) {
  const told = new Map<RegExp, number>();
  const lieFor = (request: string) => {
    const [pattern, lie] = lies.find(([one]) => one.test(request)) ?? [];
    if (!pattern || !lie) return null;
    const times = (told.get(pattern) ?? 0) + 1;
    told.set(pattern, times);
    return times % 4 < 2 ? lie : null;
  };
  return startFront(shop, (answer) => {
    const { request, status, said } = answer;
    return { ...answer, said: status < 300 ? (lieFor(request)?.(said) ?? said) : said };
  });
}

/** A front of a shop that takes so long to refuse a quote, ms, and nothing else. */
export function startBusyShop(shop: Origins, refusesAfterMs: number) {
  return startFront(shop, async (answer) => {
    if (!/^GET .*\/checkout\/quote/.test(answer.request)) return answer;
    await delay(refusesAfterMs);
    return { ...answer, status: 503, headers: { 'retry-after': '2' }, said: '' };
  });
}

interface Origins {
  webUrl: string;
  apiUrl: string;
}

/** What a shop answered to a request, by its method and address. */
interface FrontAnswer {
  request: string;
  status: number;
  headers: http.OutgoingHttpHeaders;
  said: string;
}

/** A front of a shop that makes something else of its answers. */
async function startFront(
  { webUrl, apiUrl }: Origins,
  change: (answer: FrontAnswer) => FrontAnswer | Promise<FrontAnswer>,
) {
  const server = http.createServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    const { host: _host, connection: _connection, ...headers } = request.headers;
    const target = url.startsWith('/api/') ? apiUrl : webUrl;
    const forwarded = http.request(`${target}${url}`, {
      method,
      headers: { ...headers, 'accept-encoding': 'identity' },
    });
    forwarded.on('error', () => response.destroy());
    forwarded.on('response', async (answer) => {
      const { 'content-length': _length, 'transfer-encoding': _encoding, ...kept } = answer.headers;
      const { status, headers, said } = await change({
        request: `${method} ${url}`,
        status: answer.statusCode ?? 500,
        headers: kept,
        said: await text(answer),
      });
      response.writeHead(status, headers).end(said);
    });
    request.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
