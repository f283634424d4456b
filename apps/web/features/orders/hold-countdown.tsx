import { classNames } from '@/components/class-names';
import { formatNumber } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import styles from './pay-panel.module.css';

/** Minutes and seconds that goods are still held; the last minute is in red and is said once. */
export function HoldCountdown({
  left,
  words,
  locale,
}: {
  /** Whole seconds. */
  left: number;
  words: Messages['orders']['pay'];
  locale: Locale;
}) {
  const seconds = Math.max(0, left);
  const hurry = seconds <= 60;
  return (
    <div className={styles.countdown}>
      <p
        role="timer"
        aria-label={words.left}
        className={classNames(styles.clock, hurry && styles.hurry)}
      >
        {twoDigits(Math.floor(seconds / 60), locale)}:{twoDigits(seconds % 60, locale)}
      </p>
      <p className={styles.quiet} aria-hidden="true">
        {words.leftShort}
      </p>
      <p role="status" className="visually-hidden">
        {hurry && seconds > 0 ? words.minuteLeft : ''}
      </p>
    </div>
  );
}

function twoDigits(value: number, locale: Locale): string {
  const digits = formatNumber(value, locale);
  return value < 10 ? `${formatNumber(0, locale)}${digits}` : digits;
}
