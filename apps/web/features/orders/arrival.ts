import { formatDay } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import type { Order } from './types';

/** The day or the days in which an order arrives: "27 November to 29 November". */
export function arrivalOf(
  { delivery: { earliest, latest } }: Pick<Order, 'delivery'>,
  words: Messages['orders'],
  locale: Locale,
): string {
  if (earliest === latest) return formatDay(earliest, locale);
  return fill(words.between, {
    earliest: formatDay(earliest, locale),
    latest: formatDay(latest, locale),
  });
}
