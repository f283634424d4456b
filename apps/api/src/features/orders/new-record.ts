import { newId } from '@dhakacart/db';
import type { CartOwner } from '../cart/repository.ts';
import type { DeliveryMethod } from '../delivery/rules.ts';
import { productPicture } from '../products/picture.ts';
import { newOrderNumber } from './number.ts';
import type { findCartLines } from './place-repository.ts';
import type { Input, Placing } from './placing.ts';
import type { Totals } from './pricing.ts';
import type { OrderRecord } from './record.ts';

/** What an order is made of; `holdMs` is how long goods are held for an online payment. */
export interface NewOrder {
  owner: CartOwner;
  input: Input;
  lines: Awaited<ReturnType<typeof findCartLines>>;
  totals: Totals;
  method: DeliveryMethod;
  now: Date;
  holdMs: number;
}

/** The order as it will stand in the database. */
export function newRecord(
  { shopper, body, loadRun }: Placing,
  { owner, input, lines, totals, method, now, holdMs }: NewOrder,
): OrderRecord {
  const id = newId('ord');
  const online = body.payment === 'sslcommerz';
  const status = online ? 'awaiting_payment' : 'placed';
  return {
    id,
    number: newOrderNumber(),
    cartId: body.cartId,
    userId: shopper.userId,
    guestTokenHash: 'tokenHash' in owner ? Uint8Array.from(owner.tokenHash) : null,
    linkVersion: 1,
    status,
    paymentMethod: body.payment,
    locale: shopper.locale,
    name: input.name,
    phone: input.phone,
    email: input.email,
    division: input.address?.division ?? null,
    district: input.address?.district ?? null,
    upazila: input.address?.upazila ?? null,
    line: input.address?.line ?? null,
    postcode: input.address?.postcode ?? null,
    deliveryMethod: method.code,
    deliveryEarliest: new Date(`${method.earliest}T00:00:00Z`),
    deliveryLatest: new Date(`${method.latest}T00:00:00Z`),
    courier: null,
    trackingCode: null,
    note: input.note,
    ...totals,
    couponCode: input.couponCode,
    paidAmount: 0,
    refundedAmount: 0,
    expiresAt: online ? new Date(now.getTime() + holdMs) : null,
    loadRun,
    placedAt: now,
    updatedAt: now,
    lines: lines.map((line, position) => ({
      orderId: id,
      variantId: line.variantId,
      position,
      sku: line.sku,
      slug: line.slug,
      nameEn: line.nameEn,
      nameBn: line.nameBn,
      brand: line.brand,
      options: line.options,
      picture: productPicture(
        { silhouette: line.silhouette, picture_seed: line.pictureSeed, brand_slug: line.brandSlug },
        line.colour,
        'front',
      ),
      unitPrice: line.unitPrice,
      quantity: line.quantity,
    })),
    events: [
      {
        id: newId('oev'),
        orderId: id,
        type: 'placed',
        fromStatus: null,
        toStatus: status,
        actor: 'customer',
        actorId: shopper.userId,
        data: {},
        createdAt: now,
      },
    ],
    payments: [],
  };
}
