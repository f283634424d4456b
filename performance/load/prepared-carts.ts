import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cart } from '../k6/actions/cart-add.ts';
import type { PreparedCart } from '../k6/lib/prepared-carts.ts';
import type { Settings } from '../k6/lib/settings.ts';
import { addressOf, type Card, wantedOf } from '../k6/lib/visitor.ts';
import { buyersOf } from '../k6/scenarios/sale.ts';

/** How many of the buyers of a sale come with a cart that they filled before. */
const preparedShare = 0.15;
const atOnce = 16;

type Say = (line: string) => void;

/**
 * Fills carts with what is on offer, as people do on the evening before a sale: they come first, and meet
 * the checkout without having been refused at the cart. Writes them to a file, for CARTS of k6. A shop that
 * does not answer or has nothing gets none; what is wrong with it, k6 says.
 */
export async function prepareCarts(
  settings: Settings,
  { folder, signal, say }: { folder: string; signal?: AbortSignal | undefined; say: Say },
): Promise<string> {
  const api = `${settings.apiUrl}/api/v1`;
  const variantId = await onOffer(api);
  const wanted = variantId ? Math.ceil(buyersOf(settings) * preparedShare) : 0;
  const carts: PreparedCart[] = [];
  let asked = 0;
  const fill = async () => {
    while (asked < wanted && !signal?.aborted) {
      const answer = await ask(`${api}/cart/items`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // The last of all addresses, where k6 begins with the first.
          'x-forwarded-for': addressOf(2 ** 24 - ++asked),
        },
        body: JSON.stringify({ variantId, quantity: 1 }),
      });
      const cookie = answer?.headers.getSetCookie().find((one) => one.startsWith('cart='));
      if (answer?.status !== 201 || !cookie) continue;
      carts.push({ cookie: cookie.split(';')[0] ?? '', cart: (await answer.json()) as Cart });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fill));
  say(`Filled ${carts.length} of ${wanted} carts with what is on offer`);
  const file = path.resolve(folder, 'prepared-carts.json');
  await writeFile(file, JSON.stringify(carts));
  return file;
}

/** What everybody wants, by the same rule as for the visitors of k6; undefined where there is none. */
async function onOffer(api: string): Promise<string | undefined> {
  const cardsOf = async (query: string) => {
    const answer = await ask(`${api}/products?limit=100${query}`);
    return answer?.ok ? ((await answer.json()) as { items: Card[] }).items : [];
  };
  return wantedOf(await cardsOf('&onSale=true'), await cardsOf(''))?.defaultVariantId;
}

/** Null where no answer came. */
const ask = (url: string, init?: RequestInit) => fetch(url, init).catch(() => null);
