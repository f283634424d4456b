import { type Database, newId } from '@dhakacart/db';
import { lineLimit, quantityLimit } from './limits.ts';

/** Whose cart: a user's, or that of the guest who holds the token with this hash. */
export type CartOwner = { userId: string } | { tokenHash: Buffer };

/** One line of a cart with what it needs to be shown; a cart without lines is one row of nulls. */
export interface CartRow {
  id: string;
  version: number;
  expires_at: Date;
  item_id: string | null;
  variant_id: string;
  quantity: number;
  seen_price: number;
  reduced_from: number | null;
  price: number;
  compare_at_price: number | null;
  options: Record<string, string>;
  colour: string;
  available: number;
  slug: string;
  name_en: string;
  name_bn: string;
  silhouette: string;
  picture_seed: number;
  brand_slug: string;
  brand_name: string;
}

export interface Addition {
  variantId: string;
  quantity: number;
  /** The version that the change is meant for; null for any. */
  versions: number[] | null;
  expiresAt: Date;
}

export interface CartRepository {
  /** The lines in the order they were added; empty when there is no cart. */
  find(owner: CartOwner): Promise<CartRow[]>;
  /**
   * Adds to the line of the variant, making line and cart as needed, in one statement. False when
   * anything stood against it; then nothing was changed.
   */
  addForUser(userId: string, addition: Addition): Promise<boolean>;
  /**
   * The same for a guest. A cart that is made gets `newTokenHash`, unless an order was placed under
   * the token that the guest has: that one is ours, and a later cart is the same guest's.
   */
  addForGuest(
    tokenHash: Buffer | null,
    newTokenHash: Buffer,
    addition: Addition,
  ): Promise<'added' | 'created' | null>;
  /** What the owner can buy of a variant now, at most 20; null when there is no such variant. */
  getAvailable(owner: CartOwner | null, variantId: string): Promise<number | null>;
  /** Sets a line's quantity; false when anything stood against it. */
  changeItem(
    owner: CartOwner,
    change: { itemId: string; quantity: number; versions: number[] | null; expiresAt: Date },
  ): Promise<boolean>;
  /** Removes one line, or all with null; false when anything stood against it. */
  removeItems(
    owner: CartOwner,
    removal: { itemId: string | null; versions: number[] | null; expiresAt: Date },
  ): Promise<boolean>;
}

type OwnerColumn = 'user_id' | 'token_hash';

/**
 * What the owner `$1` can buy of variant `v` of product `p`. Holds that have run out and those of the
 * owner's own unpaid orders count as free: nobody is kept from what only they have in hand.
 */
const availableTo = (owner: OwnerColumn) => `CASE WHEN p.status = 'active'
  THEN LEAST(${quantityLimit}, GREATEST(v.on_hand - v.reserved + expired_holds(v.id)
    + own_holds(v.id, ${owner === 'user_id' ? '$1, NULL' : 'NULL, $1'}), 0)) ELSE 0 END`;

const readSql = (owner: OwnerColumn) => `
  SELECT c.id, c.version, c.expires_at, i.id AS item_id, i.variant_id, i.quantity, i.seen_price,
    i.reduced_from, v.price, v.compare_at_price, v.options, v.colour,
    ${availableTo(owner)} AS available,
    p.slug, p.name_en, p.name_bn, p.silhouette, p.picture_seed,
    b.slug AS brand_slug, b.name AS brand_name
  FROM carts c
  LEFT JOIN (cart_items i
    JOIN variants v ON v.id = i.variant_id
    JOIN products p ON p.id = v.product_id
    JOIN brands b ON b.id = p.brand_id) ON i.cart_id = c.id
  WHERE c.${owner} = $1
  ORDER BY i.created_at, i.id`;

// The row of the cart is what parallel changes queue up for: each of these statements changes its
// version first, and Postgres then looks at the row again as the one before has left it. The checks
// on `held` read the state of the statement's beginning and turn away nearly everything in time;
// the ON CONFLICT of the line has the last word on its quantity.
const allowedSql = (owner: OwnerColumn) => `
  wanted AS (
    SELECT v.id, v.price, ${availableTo(owner)} AS available
    FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = $2
  ), held AS (
    SELECT coalesce(max(c.version), 0) AS version, count(i.id) AS lines,
      coalesce(max(i.quantity) FILTER (WHERE i.variant_id = $2), 0) AS quantity
    FROM carts c LEFT JOIN cart_items i ON i.cart_id = c.id WHERE c.${owner} = $1
  ), allowed AS (
    SELECT wanted.id, wanted.price, wanted.available FROM wanted, held
    WHERE held.quantity + $3 <= wanted.available
      AND (held.quantity > 0 OR held.lines < ${lineLimit})
      AND ($4::int[] IS NULL OR held.version = ANY ($4))
  )`;

const lineSql = `
  line AS (
    INSERT INTO cart_items AS i (id, cart_id, variant_id, quantity, seen_price)
    SELECT $7, cart.id, allowed.id, $3, allowed.price FROM cart, allowed
    ON CONFLICT (cart_id, variant_id) DO UPDATE SET
      quantity = i.quantity + excluded.quantity, seen_price = excluded.seen_price,
      reduced_from = NULL
    WHERE i.quantity + excluded.quantity <= (SELECT allowed.available FROM allowed)
    RETURNING i.id
  )`;

const addForUserSql = `
  WITH ${allowedSql('user_id')}, cart AS (
    INSERT INTO carts AS c (id, user_id, expires_at) SELECT $6, $1, $5 FROM allowed
    ON CONFLICT (user_id) DO UPDATE SET
      version = c.version + 1, updated_at = now(), expires_at = excluded.expires_at
    WHERE $4::int[] IS NULL OR c.version = ANY ($4)
    RETURNING c.id
  ), ${lineSql}
  SELECT FROM line`;

const addForGuestSql = `
  WITH ${allowedSql('token_hash')}, existing AS (
    UPDATE carts c SET version = c.version + 1, updated_at = now(), expires_at = $5
    FROM allowed WHERE c.token_hash = $1 AND ($4::int[] IS NULL OR c.version = ANY ($4))
    RETURNING c.id
  ), created AS (
    INSERT INTO carts (id, token_hash, expires_at)
    SELECT $6, CASE WHEN EXISTS (SELECT FROM orders WHERE guest_token_hash = $1) THEN $1 ELSE $8 END, $5
    FROM allowed
    WHERE NOT EXISTS (SELECT FROM carts WHERE token_hash = $1)
    -- Another addition of the same guest made it in this moment; tried again, this one finds it.
    ON CONFLICT (token_hash) DO NOTHING
    RETURNING id, token_hash
  ), cart AS (
    SELECT id FROM existing UNION ALL SELECT id FROM created
  ), ${lineSql}
  SELECT EXISTS (SELECT FROM created WHERE token_hash = $8) AS created FROM line`;

const changeSql = (owner: OwnerColumn) => `
  WITH wanted AS (
    SELECT i.id, i.cart_id, v.price, ${availableTo(owner)} AS available
    FROM carts c
    JOIN cart_items i ON i.cart_id = c.id
    JOIN variants v ON v.id = i.variant_id
    JOIN products p ON p.id = v.product_id
    WHERE c.${owner} = $1 AND i.id = $2
  ), cart AS (
    UPDATE carts c SET version = c.version + 1, updated_at = now(), expires_at = $5 FROM wanted
    WHERE c.id = wanted.cart_id AND $3 <= wanted.available
      AND ($4::int[] IS NULL OR c.version = ANY ($4))
    RETURNING c.id
  )
  UPDATE cart_items i SET quantity = $3, seen_price = wanted.price, reduced_from = NULL
  FROM cart, wanted WHERE i.id = wanted.id AND i.cart_id = cart.id
  RETURNING i.id`;

const removeSql = (owner: OwnerColumn) => `
  WITH cart AS (
    UPDATE carts c SET version = c.version + 1, updated_at = now(), expires_at = $4
    WHERE c.${owner} = $1 AND ($3::int[] IS NULL OR c.version = ANY ($3))
      AND ($2::text IS NULL OR EXISTS (
        SELECT FROM cart_items i WHERE i.cart_id = c.id AND i.id = $2))
    RETURNING c.id
  ), gone AS (
    DELETE FROM cart_items i USING cart
    WHERE i.cart_id = cart.id AND ($2::text IS NULL OR i.id = $2)
    RETURNING i.id
  )
  SELECT FROM cart`;

const columnOf = (owner: CartOwner): OwnerColumn => ('userId' in owner ? 'user_id' : 'token_hash');
const keyOf = (owner: CartOwner) => ('userId' in owner ? owner.userId : owner.tokenHash);

/**
 * Raw SQL, because each change must be one atomic statement, and because adding to the cart is what
 * everybody does at once when a sale begins. Statements have names, so Postgres parses each once.
 */
export function createCartRepository({ pool }: Pick<Database, 'pool'>): CartRepository {
  return {
    async find(owner) {
      const column = columnOf(owner);
      const { rows } = await pool.query<CartRow>({
        name: `cart-read-${column}`,
        text: readSql(column),
        values: [keyOf(owner)],
      });
      return rows;
    },
    async addForUser(userId, { variantId, quantity, versions, expiresAt }) {
      const { rowCount } = await pool.query({
        name: 'cart-add-user',
        text: addForUserSql,
        values: [userId, variantId, quantity, versions, expiresAt, newId('crt'), newId('itm')],
      });
      return rowCount === 1;
    },
    async addForGuest(tokenHash, newTokenHash, { variantId, quantity, versions, expiresAt }) {
      const ids = [newId('crt'), newId('itm')];
      const { rows } = await pool.query<{ created: boolean }>({
        name: 'cart-add-guest',
        text: addForGuestSql,
        values: [tokenHash, variantId, quantity, versions, expiresAt, ...ids, newTokenHash],
      });
      return rows[0] ? (rows[0].created ? 'created' : 'added') : null;
    },
    async getAvailable(owner, variantId) {
      const column = owner ? columnOf(owner) : 'user_id';
      const { rows } = await pool.query<{ available: number }>({
        name: `cart-available-${column}`,
        text: `SELECT ${availableTo(column)} AS available
          FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = $2`,
        values: [owner && keyOf(owner), variantId],
      });
      return rows[0]?.available ?? null;
    },
    async changeItem(owner, { itemId, quantity, versions, expiresAt }) {
      const column = columnOf(owner);
      const { rowCount } = await pool.query({
        name: `cart-change-${column}`,
        text: changeSql(column),
        values: [keyOf(owner), itemId, quantity, versions, expiresAt],
      });
      return rowCount === 1;
    },
    async removeItems(owner, { itemId, versions, expiresAt }) {
      const column = columnOf(owner);
      const { rowCount } = await pool.query({
        name: `cart-remove-${column}`,
        text: removeSql(column),
        values: [keyOf(owner), itemId, versions, expiresAt],
      });
      return rowCount === 1;
    },
  };
}
