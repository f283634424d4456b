import { invalidField, Problem } from '../../../lib/problem.ts';
import type { Queryable } from '../../../lib/queryable.ts';
import { normaliseText } from '../../../lib/text.ts';
import { collectCash } from '../../payments/cash.ts';
import { refundable, requestRefund, retryRefund } from '../../payments/refunds.ts';
import { returnReviewedPayment } from '../../payments/review.ts';
import { putBack } from '../../stock/holds.ts';
import { cancelLocked } from '../cancel-order.ts';
import { postOrderMessage } from '../messages.ts';
import { type Cause, type LockedOrder, moveOrder, recordEvent } from '../move-order.ts';
import { orderMovedOn } from '../problems.ts';
import type { StaffWork } from './act.ts';
import { requireImpersonal } from './impersonal.ts';
import type { RefundBody, RetryRefundBody, ShipBody } from './schema.ts';

/** What staff do to a locked order. Each throws `order_moved_on` where there is no way. */

/** An order that is paid at the door was checked, mostly by telephone, and is packed. */
export const confirm: StaffWork = async (tx, order, cause) => {
  // What is to be paid before is confirmed by its payment alone.
  if (order.status !== 'placed') throw orderMovedOn(order.status);
  await moveOrder(tx, order, 'confirmed', cause);
  await postOrderMessage(tx, order, 'order_confirmed');
};

/**
 * The parcel goes to the courier, or lies ready at the shop.
 * @throws Problem `validation_failed` when the courier is missing, or there is none
 */
export const ship =
  (body: ShipBody): StaffWork =>
  async (tx, order, cause) => {
    const courier = body.courier ? normaliseText(body.courier) : null;
    const trackingCode = body.trackingCode ? normaliseText(body.trackingCode) : null;
    const pickup = order.deliveryMethod === 'pickup';
    if (pickup && (courier || trackingCode)) {
      throw invalidField('/courier', 'not_for_pickup', {
        en: 'The customer fetches this order at the shop.',
        bn: 'এই অর্ডার ক্রেতা নিজে দোকান থেকে নেবেন।',
      });
    }
    if (!pickup && !courier) {
      throw invalidField('/courier', 'required', {
        en: 'Say which courier carries it.',
        bn: 'কোন কুরিয়ারে যাচ্ছে লিখুন।',
      });
    }
    // Not the parcel's number: the courier knows by it whom it went to.
    await moveOrder(tx, order, 'shipped', withData(cause, { courier }));
    await tx.query({
      name: 'order-parcel',
      text: 'UPDATE orders SET courier = $2, tracking_code = $3 WHERE id = $1',
      values: [order.id, courier, trackingCode],
    });
    await postOrderMessage(tx, order, 'order_shipped');
  };

/**
 * The customer has the goods, and paid what was due.
 * @throws Problem `payment_refused` with `due` when another sum was collected
 */
export const deliver =
  (collected: number): StaffWork =>
  async (tx, order, cause) => {
    if (order.status !== 'shipped') throw orderMovedOn(order.status);
    await collectCash(tx, order, collected, cause);
    await moveOrder(tx, order, 'delivered', cause);
    await postOrderMessage(tx, order, 'order_delivered');
  };

/** The customer did not take it: the goods come back, and so does what was paid. */
export const refuse =
  (reason: string): StaffWork =>
  async (tx, order, cause) => {
    const why = withData(cause, { reason: await requireImpersonal(tx, order, reason, '/reason') });
    await moveOrder(tx, order, 'refused', why);
    const amount = await refundable(tx, order);
    if (amount > 0) await requestRefund(tx, order, { amount, reason: 'refused', cause: why });
  };

/** Also an order in review, whose money goes back. */
export const cancel =
  (reason: string): StaffWork =>
  async (tx, order, cause) => {
    const why = withData(cause, { reason: await requireImpersonal(tx, order, reason, '/reason') });
    await (order.status === 'in_review' ? returnReviewedPayment : cancelLocked)(tx, order, why);
  };

/**
 * Gives back a part of what was paid, or all.
 * @throws Problem `payment_refused` when it is too much, `conflict` when the goods cannot be
 *   restocked (again)
 */
export const refund =
  ({ amount, reason, restock: goodsBack = false }: RefundBody): StaffWork =>
  async (tx, order, cause) => {
    const words = await requireImpersonal(tx, order, reason, '/reason');
    await requestRefund(tx, order, {
      amount,
      reason: words,
      cause: withData(cause, { reason: words }),
    });
    if (goodsBack) await putOnShelf(tx, order, cause);
  };

/**
 * Asks again for a refund that the gateway refused, or notes that the customer has the money from
 * somebody's hand.
 * @throws Problem `not_found`, `conflict` when another refund stands for it, `validation_failed`
 *   without a note of what was done by hand
 */
export const retry =
  (refundId: string, { byHand = false, note: text }: RetryRefundBody): StaffWork =>
  async (tx, order, cause) => {
    if (byHand && text === undefined) {
      throw invalidField('/note', 'required', {
        en: 'Say how the money was given back.',
        bn: 'টাকা কীভাবে ফেরত দেওয়া হয়েছে লিখুন।',
      });
    }
    const words =
      text === undefined ? {} : { note: await requireImpersonal(tx, order, text, '/note') };
    await retryRefund(tx, order, {
      refundId,
      byHand,
      cause: withData(cause, { byHand, ...words }),
    });
  };

/**
 * The goods of a delivered order came back after its money went: they are sold again.
 * @throws Problem `conflict` when nothing was given back yet, or the goods are back already
 */
export const restock =
  (reason: string): StaffWork =>
  async (tx, order, cause) => {
    const words = await requireImpersonal(tx, order, reason, '/reason');
    const isGivenBack = order.paidAmount === 0 || (await refundable(tx, order)) < order.paidAmount;
    if (!isGivenBack) throw notGivenBack();
    await putOnShelf(tx, order, withData(cause, { reason: words }));
  };

/** Something that colleagues should know. */
export const note =
  (text: string): StaffWork =>
  async (tx, order, cause) => {
    const words = await requireImpersonal(tx, order, text, '/text');
    await recordEvent(tx, order.id, 'note', withData(cause, { text: words }));
  };

async function putOnShelf(tx: Queryable, order: LockedOrder, cause: Cause): Promise<void> {
  if (order.status !== 'delivered' || !(await putBack(tx, order.id))) throw notToRestock();
  await recordEvent(tx, order.id, 'restocked', cause);
}

const withData = (cause: Cause, data: Record<string, unknown>): Cause => ({
  ...cause,
  data: { ...cause.data, ...data },
});

const notToRestock = () =>
  new Problem('conflict', {
    detail: {
      en: 'Only the goods of a delivered order are put back on the shelf, and only once.',
      bn: 'শুধু ডেলিভারি হওয়া অর্ডারের পণ্য তাকে ফেরানো যায়, তা-ও একবারই।',
    },
  });

const notGivenBack = () =>
  new Problem('conflict', {
    detail: {
      en: 'Nothing was given back yet: note the refund, and with it that the goods came back.',
      bn: 'এখনো কোনো টাকা ফেরত দেওয়া হয়নি: ফেরতের সাথেই লিখুন যে পণ্য ফিরে এসেছে।',
    },
  });
