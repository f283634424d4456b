import { formatNumber, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import type { Change } from './changes';
import type { CartItem, CartNotice } from './types';
import type { LineProblem } from './use-cart-editor';

type Words = Messages['cart'];

/** How grave something said beside a line is: green, gold or red. */
export type Tone = 'good' | 'warning' | 'problem';

type NoticeText = { tone: Tone; text: string };

/** Every notice of a line in words, as the API found it. */
export function noticeTexts(item: CartItem, words: Words, locale: Locale): NoticeText[] {
  return item.notices.map((notice) => noticeText(notice, item, words, locale));
}

function noticeText(
  notice: CartNotice,
  { unitPrice, quantity }: CartItem,
  words: Words,
  locale: Locale,
): NoticeText {
  switch (notice.code) {
    case 'price_changed': {
      const fell = unitPrice.amount < notice.was.amount;
      return {
        tone: fell ? 'good' : 'warning',
        text: fill(fell ? words.priceLowered : words.priceRaised, {
          was: formatPrice(notice.was, locale),
          now: formatPrice(unitPrice, locale),
        }),
      };
    }
    case 'quantity_reduced':
      return {
        tone: 'warning',
        text: fill(words.quantityReduced, { count: formatNumber(quantity, locale) }),
      };
    case 'insufficient_stock':
      return {
        tone: 'problem',
        text:
          notice.available === 1
            ? words.insufficientOne
            : fill(words.insufficient, { count: formatNumber(notice.available, locale) }),
      };
    case 'sold_out':
      return { tone: 'problem', text: words.soldOut };
  }
}

/** What went wrong with an edit of a line. */
export function problemText(problem: LineProblem, words: Words, locale: Locale): string {
  switch (problem.kind) {
    case 'limited':
      return problem.available === 0
        ? words.limitedNone
        : fill(words.limited, { count: formatNumber(problem.available, locale) });
    case 'offline':
      return words.offline;
    case 'gone':
      return words.lineGone;
    case 'failed':
      return problem.message || words.failed;
  }
}

/** One change that was made elsewhere. */
export function changeText(change: Change, words: Words, locale: Locale): string {
  const { name } = change;
  switch (change.kind) {
    case 'added':
      return fill(words.changeAdded, { name });
    case 'removed':
      return fill(words.changeRemoved, { name });
    case 'sold_out':
      return fill(words.changeSoldOut, { name });
    case 'quantity':
      return fill(words.changeQuantity, {
        name,
        was: formatNumber(change.was, locale),
        now: formatNumber(change.now, locale),
      });
    case 'price': {
      const fell = change.now.amount < change.was.amount;
      return fill(fell ? words.changePriceLowered : words.changePriceRaised, {
        name,
        was: formatPrice(change.was, locale),
        now: formatPrice(change.now, locale),
      });
    }
  }
}

/** "1 item", "3 items". */
export function countText(count: number, words: Words, locale: Locale): string {
  return count === 1
    ? words.itemCountOne
    : fill(words.itemCount, { count: formatNumber(count, locale) });
}
