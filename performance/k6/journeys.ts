import exec from 'k6/execution';
import { Counter } from 'k6/metrics';
import { addToCart, type Cart } from './actions/cart-add.ts';
import { changeCart } from './actions/cart-change.ts';
import { removeFromCart } from './actions/cart-remove.ts';
import { checkout } from './actions/checkout.ts';
import { home } from './actions/home.ts';
import { list, listSale } from './actions/list.ts';
import { product } from './actions/product.ts';
import { register } from './actions/register.ts';
import { search } from './actions/search.ts';
import { useSession } from './actions/session.ts';
import { signIn } from './actions/sign-in.ts';
import { preparedCartOf } from './lib/prepared-carts.ts';
import type { Visit } from './lib/send.ts';
import type { ActionName, Settings } from './lib/settings.ts';
import { productAt, type ShopData } from './lib/shop-data.ts';
import { addressOf, choose, wantsTheOffer } from './lib/visitor.ts';

// No visitor waits between requests: how many arrive each second is the scenario's to say, and one who
// thinks for ten seconds asks for no more than ten who do not think.

/** Who came to a sale to buy, whatever came of it. */
const buyers = new Counter('buyers');

/** Numbers of visits from different scenarios of one run do not meet. */
const blocks = [
  'browse',
  'cart',
  'returning',
  'signIn',
  'newcomer',
  'order',
  'rush',
  'grab',
  'buy',
];

let settingsOfRun: Settings | undefined;
// It tells of the iteration that runs when it is asked; each look at `exec` makes a new one.
let scenario: typeof exec.scenario | undefined;

function visitOf(settings: Settings, shop: ShopData): Visit {
  settingsOfRun ??= { ...settings, loadRun: shop.loadRun };
  scenario ??= exec.scenario;
  const block = Math.max(0, blocks.indexOf(scenario.name));
  const number = scenario.iterationInTest;
  const turn = number * blocks.length + block;
  return {
    settings: settingsOfRun,
    shop,
    turn,
    number,
    address: addressOf(turn + 1_000),
    locale: choose(number, 'language', 3) === 0 ? 'bn' : 'en',
    product: productAt(shop, choose(number, 'product', shop.products.length)),
    refusable: false,
  };
}

/** Most want the same thing; whoever fills a cart or buys may be told to come back. */
function saleVisitOf(settings: Settings, shop: ShopData): Visit {
  const visit = visitOf(settings, shop);
  return {
    ...visit,
    product: wantsTheOffer(visit.number) ? shop.wanted : visit.product,
    refusable: true,
  };
}

const withCart = (visit: Visit, use: (cart: Cart) => void) => {
  const cart = addToCart(visit);
  if (cart) use(cart);
};

export const journeys = {
  browse(visit: Visit) {
    home(visit);
    list(visit);
    search(visit);
    product(visit);
  },
  cart: (visit: Visit) =>
    withCart(visit, (cart) => removeFromCart(visit, changeCart(visit, cart) ?? cart)),
  returning: useSession,
  signIn,
  newcomer: register,
  order: (visit: Visit) => withCart(visit, (cart) => checkout(visit, cart)),
};

export const saleJourneys = {
  rush(visit: Visit) {
    // Looking is never refused.
    const looking = { ...visit, refusable: false };
    listSale(looking);
    product(looking);
  },
  grab: (visit: Visit) => withCart(visit, () => {}),
  buy(visit: Visit) {
    buyers.add(1);
    const cart = preparedCartOf(visit) ?? addToCart(visit);
    if (cart) checkout(visit, cart);
  },
};

/** Each action, with what it needs before it. */
const actions: Record<ActionName, (visit: Visit) => void> = {
  home,
  list,
  search,
  product,
  register,
  'sign-in': signIn,
  session: useSession,
  'cart-add': (visit) => withCart(visit, () => {}),
  'cart-change': (visit) => withCart(visit, (cart) => changeCart(visit, cart)),
  'cart-remove': (visit) => withCart(visit, (cart) => removeFromCart(visit, cart)),
  checkout: journeys.order,
};

export const ordinary = (settings: Settings, journey: (visit: Visit) => void) => (shop: ShopData) =>
  journey(visitOf(settings, shop));
export const onSale = (settings: Settings, journey: (visit: Visit) => void) => (shop: ShopData) =>
  journey(saleVisitOf(settings, shop));
export const only = (settings: Settings) => ordinary(settings, actions[settings.action]);
