import { invalidField, Problem } from '../../lib/problem.ts';
import { lineLimit, quantityLimit } from './limits.ts';
import type { Cart } from './schema.ts';

const bengali = (number: number) => number.toLocaleString('bn-BD');

/** `available` is what can be bought now, lines in this cart included; at most 20. */
export const insufficientStock = (available: number) =>
  new Problem('insufficient_stock', {
    detail:
      available === 0
        ? { en: 'This one is sold out.', bn: 'এটি শেষ হয়ে গেছে।' }
        : {
            en: `Only ${available} of this can be bought.`,
            bn: `এটি সর্বোচ্চ ${bengali(available)}টি কেনা যাবে।`,
          },
    members: { available },
  });

export const quantityLimitReached = () =>
  new Problem('quantity_limit', {
    detail: {
      en: `At most ${quantityLimit} of one item can be bought at once.`,
      bn: `একবারে একটি পণ্য সর্বোচ্চ ${bengali(quantityLimit)}টি কেনা যাবে।`,
    },
    members: { available: quantityLimit },
  });

export const cartFull = () =>
  new Problem('cart_full', {
    detail: {
      en: `A cart holds at most ${lineLimit} different items.`,
      bn: `কার্টে সর্বোচ্চ ${bengali(lineLimit)} ধরনের পণ্য রাখা যায়।`,
    },
  });

export const unknownVariant = () =>
  invalidField('/variantId', 'unknown_variant', {
    en: 'There is no such item.',
    bn: 'এমন কোনো পণ্য নেই।',
  });

export const unknownLine = () =>
  new Problem('not_found', {
    detail: { en: 'This item is not in the cart.', bn: 'পণ্যটি কার্টে নেই।' },
  });

/** Sends the cart as it is now, so that the client need not ask again. */
export const cartChanged = (cart: Cart) =>
  new Problem('version_mismatch', {
    detail: {
      en: 'The cart was changed elsewhere. Look at it again.',
      bn: 'কার্টটি অন্য কোথাও বদলানো হয়েছে। আবার দেখে নিন।',
    },
    members: { cart },
  });

export const ifMatchRequired = () =>
  new Problem('precondition_required', {
    detail: {
      en: 'Send If-Match with the ETag of the cart.',
      bn: 'কার্টের ETag দিয়ে If-Match পাঠান।',
    },
  });
