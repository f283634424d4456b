import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cart } from '../k6/actions/cart-add.ts';
import { orderOf } from '../k6/lib/marked.ts';
import type { PreparedCart } from '../k6/lib/prepared-carts.ts';
import type { Settings } from '../k6/lib/settings.ts';
import { addressOf, type Card, wantedOf } from '../k6/lib/visitor.ts';
import { buyersOf } from '../k6/scenarios/sale.ts';

/** How many of the buyers of a sale come with a cart that they filled before. */
const preparedShare = 0.15;
const atOnce = 16;
/** So many, and the shop takes all visitors for one, or cannot do it. */
const mostFailures = 50;

type Say = (line: string) => void;

/**
 * Fills carts with what is on offer, as people do on the evening before a sale: they come first, and meet
 * the checkout without having been refused at the cart. Writes them to a file, for CARTS of k6. Gives up
 * on a shop that is not ready for it; what is wrong with it, k6 says.
 *
 * @throws the reason of `signal` when it is aborted.
 */
export async function prepareCarts(
  settings: Settings,
  { folder, signal, say }: { folder: string; signal?: AbortSignal | undefined; say: Say },
): Promise<string> {
  const api = `${settings.apiUrl}/api/v1`;
  const variantId = (await knowsKey(api, settings)) ? await onOffer(api) : undefined;
  const wanted = variantId ? Math.ceil(buyersOf(settings) * preparedShare) : 0;
  const carts: PreparedCart[] = [];
  let asked = 0;
  const fill = async () => {
    while (asked < wanted && asked - carts.length < mostFailures && !signal?.aborted) {
      const answer = await ask(`${api}/cart/items`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // The last of all addresses, where k6 begins with the first.
          'x-forwarded-for': addressOf(2 ** 24 - ++asked),
        },
        body: JSON.stringify({ variantId, quantity: 1 }),
      });
      const [, name, value] = /^((?:__Host-)?cart)=([^;]+)/.exec(answer?.cookie ?? '') ?? [];
      if (answer?.status !== 201 || !name || !value) continue;
      carts.push({ cookie: { name, value }, cart: answer.body as Cart });
    }
  };
  say(`Filling ${wanted} carts with what is on offer`);
  await Promise.all(Array.from({ length: atOnce }, fill));
  signal?.throwIfAborted();
  say(`Filled ${carts.length} of ${wanted} carts`);
  const file = path.resolve(folder, 'prepared-carts.json');
  await writeFile(file, JSON.stringify(carts));
  return file;
}

/** Whether the run's orders will be taken out again: the same question as k6 asks, before anything is made. */
async function knowsKey(api: string, settings: Settings): Promise<boolean> {
  const { headers, body } = orderOf(settings, 'crt_0000000000000000', 0, 'carts');
  const answer = await ask(`${api}/orders`, { method: 'POST', headers, body });
  return answer !== null && answer.status !== 403;
}

/** What everybody wants, by the same rule as for the visitors of k6; undefined where there is none. */
async function onOffer(api: string): Promise<string | undefined> {
  const cardsOf = async (query: string) => {
    const answer = await ask(`${api}/products?limit=100${query}`);
    return answer?.status === 200 ? (answer.body as { items: Card[] }).items : [];
  };
  return wantedOf(await cardsOf('&onSale=true'), await cardsOf(''))?.defaultVariantId;
}

/** Null where no answer came, or none that was whole. */
async function ask(url: string, init: RequestInit = {}) {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
    const cookie = answer.headers.getSetCookie().find((one) => /^(__Host-)?cart=/.test(one));
    return { status: answer.status, cookie, body: (await answer.json()) as unknown };
  } catch {
    return null;
  }
}
