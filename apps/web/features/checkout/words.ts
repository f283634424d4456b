import type { Messages } from '@/lib/i18n/types';

/** The words that the parts of the checkout page need. */
export type CheckoutWords = Pick<Messages, 'account' | 'cart' | 'checkout' | 'forms' | 'waiting'>;
