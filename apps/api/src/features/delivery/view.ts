import type { Locale, Localized } from '../../lib/locale.ts';
import { money } from '../../lib/schemas.ts';
import type { DeliveryCode, DeliveryMethod } from './rules.ts';
import type { DeliveryOption } from './schema.ts';

const labels: Record<DeliveryCode, Localized> = {
  standard: { en: 'Standard delivery', bn: 'সাধারণ ডেলিভারি' },
  express: { en: 'Express delivery', bn: 'এক্সপ্রেস ডেলিভারি' },
  pickup: { en: 'Pick up at the shop', bn: 'দোকান থেকে সংগ্রহ' },
};

export const deliveryLabel = (code: string, locale: Locale): string =>
  Object.hasOwn(labels, code) ? labels[code as DeliveryCode][locale] : code;

/** A way of delivery as the API shows it. */
export const toOption = (method: DeliveryMethod, locale: Locale): DeliveryOption => ({
  ...method,
  label: labels[method.code][locale],
  fee: money(method.fee),
  freeAbove: method.freeAbove === null ? null : money(method.freeAbove),
});
