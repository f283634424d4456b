import type { Database } from '@dhakacart/db';
import { invalidField, type Problem } from '../../lib/problem.ts';
import { runRawTransaction } from '../../lib/queryable.ts';
import type { CartOwner } from '../cart/repository.ts';
import { ownerOf, type Shopper } from '../cart/service.ts';
import type { OnlinePaymentRule, QuoteService } from '../checkout/quote.ts';
import { getCoupon, redeemCoupon } from '../coupons/repository.ts';
import { refuseCoupon } from '../coupons/rules.ts';
import { type DeliveryMethod, deliveryMethods } from '../delivery/rules.ts';
import { reserve } from '../stock/holds.ts';
import { freeCoupon, freeHolds } from './free-holds.ts';
import type { OrderLinks } from './link.ts';
import { messageFor } from './messages.ts';
import { newRecord } from './new-record.ts';
import { countOpenOrders, findCartLines, insertOrder, lockCart } from './place-repository.ts';
import { type Input, type Placing, readInput } from './placing.ts';
import { orderLimit, subtotalOf, type Totals, totalsOf } from './pricing.ts';
import {
  cartEmpty,
  couponRefused,
  orderSoldOut,
  orderTooLarge,
  paymentRefused,
  tooManyOpenOrders,
  totalChanged,
} from './problems.ts';
import { getOrder } from './record.ts';
import type { Order, PlaceOrderBody } from './schema.ts';
import { toOrder } from './view.ts';

export interface PlaceOrderDeps {
  database: Database;
  quotes: QuoteService;
  links: OrderLinks;
  /** How long goods are held for an online payment, ms. */
  holdMs: number;
  /** How many orders that nobody has confirmed one telephone may have; 0 for no limit. */
  openOrdersPerPhone: number;
  refuseOnlinePayment: OnlinePaymentRule;
}

/** What was free when counted may be gone when it is taken; so often it is tried again. */
const attempts = 4;

/** Some variant of the cart has too few units; thrown to roll back. */
class Short extends Error {}
/** All uses of the coupon are taken, of which one may be freed; thrown to roll back. */
class CouponTaken extends Error {
  readonly refusal: 'used_up' | 'per_customer';
  constructor(refusal: CouponTaken['refusal']) {
    super(refusal);
    this.refusal = refusal;
  }
}
/** What the shopper saw is not what it costs; thrown to roll back. */
class Different extends Error {}

/**
 * Places the order of a cart, in one short transaction without a call to anybody: the cart is
 * locked, every price is the shop's own, and the goods are reserved last, because the row that
 * everybody wants must be locked for the shortest time. A cart that is an order already returns it.
 * @throws Problem `cart_empty`, `total_changed`, `insufficient_stock`, `coupon_refused`,
 *   `payment_refused`, `order_too_large`, `too_many_open_orders`, `waiting_room`, `validation_failed`
 */
export async function placeOrder(
  deps: PlaceOrderDeps,
  placing: Placing,
): Promise<{ order: Order; body: string; created: boolean }> {
  const { database, links } = deps;
  const { shopper, body } = placing;
  const owner = ownerOf(shopper);
  if (!owner) throw cartEmpty();
  const input = readInput(placing);
  const { couponCode } = input;
  const customer = { userId: shopper.userId, phone: input.phone };
  const limit = placing.loadRun === null ? deps.openOrdersPerPhone : 0;
  const tooMany = limit > 0 && (await countOpenOrders(database, input.phone)) >= limit;

  for (let attempt = 1; ; attempt++) {
    const coupon = couponCode ? await getCoupon(database, couponCode, customer) : null;
    try {
      const placed = await runRawTransaction(database, async (tx) => {
        if (!(await lockCart(tx, body.cartId, owner))) return null;
        if (tooMany) throw tooManyOpenOrders();
        const lines = await findCartLines(tx, body.cartId);
        if (lines.length === 0) throw cartEmpty();
        const now = new Date();
        const method = requireMethod(input.district, body.delivery, now);
        const subtotal = subtotalOf(lines);
        const refusal = coupon && refuseCoupon(coupon.coupon, { ...coupon, subtotal, now });
        const totals = totalsOf(lines, method, coupon?.coupon ?? null);
        const different = totals.total !== body.expectedTotal;
        // A use is only freed for an order that nothing else stands against.
        if (refusal && (refusal !== 'used_up' || different)) {
          throw couponRefused(refusal, coupon?.coupon?.minSubtotal);
        }
        if (different) throw new Different();
        if (lines.some(({ active }) => !active)) throw new Short();
        requireLimits(deps, body, totals);
        if (refusal) throw new CouponTaken(refusal);
        if (placing.approach) {
          const goods = lines.map(({ variantId }) => variantId);
          await placing.approach.spend(tx, goods);
        }

        const record = newRecord(placing, {
          ...{ owner, input, lines, totals, method, now },
          holdMs: deps.holdMs,
        });
        const order = toOrder(record, shopper.locale, links.tokenOf(record));
        const answer = { ...placing.request, body: JSON.stringify(order) };
        const online = body.payment === 'sslcommerz';
        const message = online ? null : messageFor(record, 'order_placed');
        await insertOrder(tx, { record, message, answer });
        if (coupon?.coupon) {
          const use = { orderId: record.id, coupon: coupon.coupon, customer };
          const outcome = await redeemCoupon(tx, use);
          if (outcome !== 'redeemed') throw new CouponTaken(outcome);
        }
        if (await reserve(tx, record.id, lines, record.expiresAt)) throw new Short();
        return { order, body: answer.body, created: true };
      });
      return placed ?? (await replay(deps, body.cartId, owner, shopper));
    } catch (error) {
      if (error instanceof Different) throw await explain(deps, placing, input, totalChanged);
      if (error instanceof CouponTaken) {
        const { refusal } = error;
        const couponId = coupon?.coupon?.id;
        if (couponId && attempt < attempts) {
          const taken = { couponId, refusal, customer, cartId: body.cartId, owner };
          if (await freeCoupon(database, taken)) continue;
        }
        throw couponRefused(refusal);
      }
      if (!(error instanceof Short)) throw error;
      if (attempt < attempts && (await freeHolds(database, body.cartId, owner))) continue;
      throw await explain(deps, placing, input, orderSoldOut);
    }
  }
}

/** The order that the cart has become, for the one who placed it. */
async function replay(
  { database, links }: PlaceOrderDeps,
  cartId: string,
  owner: CartOwner,
  { locale }: Shopper,
): Promise<{ order: Order; body: string; created: boolean }> {
  const record = await getOrder(database, { cartId });
  const theirs =
    record &&
    ('userId' in owner
      ? record.userId === owner.userId
      : record.guestTokenHash !== null && owner.tokenHash.equals(record.guestTokenHash));
  if (!theirs) throw cartEmpty();
  const order = toOrder(record, locale, links.tokenOf(record));
  return { order, body: JSON.stringify(order), created: false };
}

/** The problem with what the order would cost, or what is left, as it is by now. */
async function explain(
  { quotes }: PlaceOrderDeps,
  { shopper, body }: Placing,
  { district, phone }: Input,
  problem: (quote: Awaited<ReturnType<QuoteService['quote']>>) => Problem,
): Promise<Problem> {
  const { delivery, coupon } = body;
  return problem(await quotes.quote(shopper, { district, delivery, coupon, phone }));
}

function requireMethod(district: string, code: string, now: Date): DeliveryMethod {
  const method = deliveryMethods(district, now).find((one) => one.code === code);
  if (method) return method;
  throw invalidField('/delivery', 'not_available', {
    en: 'This way of delivery is not available there.',
    bn: 'ঐ এলাকায় এভাবে ডেলিভারি হয় না।',
  });
}

function requireLimits(
  { refuseOnlinePayment }: PlaceOrderDeps,
  { payment }: PlaceOrderBody,
  { total }: Totals,
): void {
  if (total > orderLimit) throw orderTooLarge();
  const refusal = payment === 'sslcommerz' ? refuseOnlinePayment(total) : null;
  if (refusal) throw paymentRefused(refusal);
}
