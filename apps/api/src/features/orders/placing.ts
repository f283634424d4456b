import { invalidField } from '../../lib/problem.ts';
import { normaliseText } from '../../lib/text.ts';
import { requirePlace } from '../addresses/place.ts';
import { requireEmail, requirePhone } from '../auth/input.ts';
import type { Shopper } from '../cart/service.ts';
import { normaliseCode } from '../coupons/rules.ts';
import type { KeyedRequest } from '../idempotency/keys.ts';
import type { Approach } from '../waiting-room/guard.ts';
import type { PlaceOrderBody } from './schema.ts';

/** One attempt of a shopper to place the order of their cart. */
export interface Placing {
  shopper: Shopper & { email: string | null };
  body: PlaceOrderBody;
  /** The request that the answer is stored under, in the transaction of the order. */
  request: KeyedRequest;
  /** The name of the load run that sends it; null for a person. */
  loadRun: string | null;
  /** What has to be spent for it; null while there is no line before the checkout. */
  approach: Approach | null;
}

/** What was typed, tidied. */
export interface Input {
  name: string;
  phone: string;
  email: string | null;
  /** Null for pick-up. */
  address: NonNullable<PlaceOrderBody['address']> | null;
  district: string;
  couponCode: string | null;
  note: string | null;
}

/** @throws Problem `validation_failed` with the pointer of what is wrong */
export function readInput({ shopper, body }: Placing): Input {
  const { contact, address, delivery, coupon, note } = body;
  const pickup = delivery === 'pickup';
  if (!pickup && !address) {
    throw invalidField('/address', 'required', {
      en: 'Say where to deliver.',
      bn: 'কোথায় পৌঁছাতে হবে লিখুন।',
    });
  }
  if (!pickup && address) requirePlace(address, '/address');
  const email = contact.email?.trim() ? requireEmail(contact.email, '/contact/email') : null;
  return {
    name: normaliseText(contact.name),
    phone: requirePhone(contact.phone, '/contact/phone'),
    email: email ?? shopper.email,
    address: pickup || !address ? null : { ...address, line: normaliseText(address.line) },
    district: pickup || !address ? 'dhaka' : address.district,
    couponCode: coupon?.trim() ? normaliseCode(coupon) : null,
    note: note?.trim() ? note.normalize('NFC').trim() : null,
  };
}
