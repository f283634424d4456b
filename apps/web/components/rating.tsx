import { formatRating } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './rating.module.css';

/** Five stars filled to the average; the text is what a screen reader says. */
export function Stars({ average, text }: { average: number; text: string }) {
  return (
    <span className={styles.stars} role="img" aria-label={text}>
      <span className={styles.filled} style={{ width: `${(average / 5) * 100}%` }} />
    </span>
  );
}

/** One star, the average and how many bought: the line on a card. */
export function RatingLine({
  average,
  count,
  text,
  locale,
}: {
  average: number;
  /** Number of reviews, already formatted. */
  count: string;
  text: string;
  locale: Locale;
}) {
  return (
    <span className={styles.line}>
      <span className={styles.one} aria-hidden="true" />
      <span aria-hidden="true">
        {formatRating(average, locale)} <span className={styles.count}>({count})</span>
      </span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
