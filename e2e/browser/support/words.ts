import type { Locale } from '../../../apps/web/lib/i18n/locales.ts';
import { bn } from '../../../apps/web/lib/i18n/messages/bn/index.ts';
import { en } from '../../../apps/web/lib/i18n/messages/en/index.ts';
import type { Messages } from '../../../apps/web/lib/i18n/types.ts';

export { formatNumber, formatPrice } from '../../../apps/web/lib/format.ts';
export { fill } from '../../../apps/web/lib/i18n/fill.ts';
export { urls } from '../../../apps/web/lib/urls.ts';
export type { Locale, Messages };

/** What the shop says in a language: the tests look for the words a reader would. */
export function wordsOf(language: Locale): Messages {
  return language === 'bn' ? bn : en;
}

/** Matches a message whose `{places}` hold anything. */
export function pattern(message: string): RegExp {
  const parts = message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+?'));
}
