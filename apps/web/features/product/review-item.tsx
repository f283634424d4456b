import { Stars } from '@/components/rating';
import type { Review } from '@/features/catalogue/types';
import { formatDate, formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import styles from './reviews.module.css';

export type ReviewWords = { verified: string; ratingOf: string };

/** What one buyer says. Drawn on the server for the first reviews, in the browser for the rest. */
export function ReviewItem({
  review,
  locale,
  words,
}: {
  review: Review;
  locale: Locale;
  words: ReviewWords;
}) {
  const language = /[\u0980-\u09ff]/.test(review.title + review.body) ? 'bn' : 'en';
  return (
    <article className={styles.review}>
      <div className={styles.reviewHead}>
        <Stars
          average={review.rating}
          text={fill(words.ratingOf, { rating: formatNumber(review.rating, locale) })}
        />
        <h3 lang={language} className={styles.reviewTitle}>
          {review.title}
        </h3>
      </div>
      <p lang={language}>{review.body}</p>
      <p className={styles.by}>
        <span>
          {review.author},{' '}
          <time dateTime={review.createdAt}>{formatDate(review.createdAt, locale)}</time>
        </span>
        {review.verified ? <span className={styles.verified}>{words.verified}</span> : null}
      </p>
    </article>
  );
}
