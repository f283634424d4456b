import type { Database } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import { Problem } from '../../lib/problem.ts';
import { createToken, hashToken } from '../../lib/token.ts';
import { lineLimit, quantityLimit } from './limits.ts';
import {
  cartChanged,
  cartFull,
  insufficientStock,
  quantityLimitReached,
  unknownLine,
  unknownVariant,
} from './problems.ts';
import { type CartOwner, type CartRow, createCartRepository } from './repository.ts';
import type { Cart } from './schema.ts';
import { emptyCart, toCart } from './view.ts';

/** Who is asking for a cart: a user, or a guest with or without the cookie of one. */
export interface Shopper {
  userId: string | null;
  guestToken: string | null;
  locale: Locale;
}

export interface CartService {
  /** The shopper's cart; an empty one when there is none, and none is made. */
  get(shopper: Shopper): Promise<Cart>;
  /**
   * Adds to a cart, which is made when there is none; `guestToken` is the guest's cookie from now
   * on, null for a user. Throws `insufficient_stock`, `quantity_limit`, `cart_full`,
   * `version_mismatch`, and `validation_failed` for an unknown variant.
   */
  add(
    shopper: Shopper,
    item: { variantId: string; quantity: number; versions: number[] | null },
  ): Promise<{ cart: Cart; guestToken: string | null }>;
  /** Sets the quantity of a line; throws as `add` does, and `not_found`. */
  change(
    shopper: Shopper,
    change: { itemId: string; quantity: number; versions: number[] | null },
  ): Promise<Cart>;
  /** Removes a line, or all with a null id; throws `version_mismatch` and `not_found`. */
  remove(
    shopper: Shopper,
    removal: { itemId: string | null; versions: number[] | null },
  ): Promise<Cart>;
}

/** A lost race is tried again this often before the client is asked to. */
const attempts = 3;

export function createCartService(
  database: Pick<Database, 'pool'>,
  { lifetimeMs }: { lifetimeMs: number },
): CartService {
  const repository = createCartRepository(database);
  const expiry = () => new Date(Date.now() + lifetimeMs);

  async function rowsOf(owner: CartOwner | null): Promise<CartRow[]> {
    return owner ? repository.find(owner) : [];
  }

  function refuseVersion(rows: CartRow[], versions: number[] | null, locale: Locale): void {
    if (versions && !versions.includes(rows[0]?.version ?? 0)) {
      throw cartChanged(toCart(rows, locale));
    }
  }

  /** Says why an addition was refused; returns when nothing stands against it any more. */
  async function explainAddition(
    owner: CartOwner | null,
    {
      variantId,
      quantity,
      versions,
    }: { variantId: string; quantity: number; versions: number[] | null },
    locale: Locale,
  ): Promise<void> {
    const available = await repository.getAvailable(owner, variantId);
    if (available === null) throw unknownVariant();
    const rows = await rowsOf(owner);
    refuseVersion(rows, versions, locale);
    const lines = rows.filter((row) => row.item_id !== null);
    const held = lines.find((row) => row.variant_id === variantId)?.quantity ?? 0;
    if (held === 0 && lines.length >= lineLimit) throw cartFull();
    if (held + quantity <= available) return;
    throw available === quantityLimit ? quantityLimitReached() : insufficientStock(available);
  }

  return {
    async get(shopper) {
      return toCart(await rowsOf(ownerOf(shopper)), shopper.locale);
    },

    async add(shopper, item) {
      const owner = ownerOf(shopper);
      for (let attempt = 0; attempt < attempts; attempt++) {
        const addition = { ...item, expiresAt: expiry() };
        if (shopper.userId !== null) {
          if (await repository.addForUser(shopper.userId, addition)) {
            const rows = await repository.find({ userId: shopper.userId });
            return { cart: toCart(rows, shopper.locale), guestToken: null };
          }
        } else {
          const newToken = createToken();
          const tokenHash = shopper.guestToken === null ? null : hashToken(shopper.guestToken);
          const outcome = await repository.addForGuest(tokenHash, hashToken(newToken), addition);
          const token = outcome === 'created' ? newToken : shopper.guestToken;
          if (outcome && token) {
            const rows = await repository.find({ tokenHash: hashToken(token) });
            return { cart: toCart(rows, shopper.locale), guestToken: token };
          }
        }
        await explainAddition(owner, item, shopper.locale);
      }
      throw new Problem('conflict', { headers: { 'retry-after': '1' } });
    },

    async change(shopper, { itemId, quantity, versions }) {
      const owner = ownerOf(shopper);
      const change = { itemId, quantity, versions, expiresAt: expiry() };
      const changed = owner !== null && (await repository.changeItem(owner, change));
      const rows = await rowsOf(owner);
      if (changed) return toCart(rows, shopper.locale);
      refuseVersion(rows, versions, shopper.locale);
      const line = rows.find((row) => row.item_id === itemId);
      if (!line) throw unknownLine();
      throw insufficientStock(line.available);
    },

    async remove(shopper, { itemId, versions }) {
      const owner = ownerOf(shopper);
      const removal = { itemId, versions, expiresAt: expiry() };
      const removed = owner !== null && (await repository.removeItems(owner, removal));
      const rows = await rowsOf(owner);
      if (removed) return toCart(rows, shopper.locale);
      refuseVersion(rows, versions, shopper.locale);
      if (itemId !== null) throw unknownLine();
      return emptyCart;
    },
  };
}

/** Whose cart a shopper has; null for a guest who has none. */
export function ownerOf({ userId, guestToken }: Shopper): CartOwner | null {
  if (userId !== null) return { userId };
  return guestToken === null ? null : { tokenHash: hashToken(guestToken) };
}
