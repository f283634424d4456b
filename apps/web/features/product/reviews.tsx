import { Stars } from '@/components/rating';
import type { ProductDetail, ReviewList } from '@/features/catalogue/types';
import { formatNumber, formatRating } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { MoreReviews } from './more-reviews';
import { ReviewItem } from './review-item';
import styles from './reviews.module.css';

/** What buyers say: the average, how it came about, and the reviews themselves. */
export async function Reviews({ product, list }: { product: ProductDetail; list: ReviewList }) {
  const { locale, m } = await getText();
  const { average, count } = product.rating;
  if (average === null || list.items.length === 0) {
    return <p className={styles.none}>{m.product.reviewsEmpty}</p>;
  }
  const most = Math.max(1, ...product.ratingHistogram);
  const words = { verified: m.product.reviewVerified, ratingOf: m.product.ratingOf };
  return (
    <div className={styles.columns}>
      <div className={styles.summary}>
        <p className={styles.average}>{formatRating(average, locale)}</p>
        <Stars
          average={average}
          text={fill(m.product.ratingOf, { rating: formatRating(average, locale) })}
        />
        <p className={styles.by}>
          {fill(m.product.buyers, {
            rating: formatRating(average, locale),
            count: formatNumber(count, locale),
          })}
        </p>
        <ul className={styles.histogram}>
          {product.ratingHistogram
            .map((votes, index) => ({ stars: index + 1, votes }))
            .toReversed()
            .map(({ stars, votes }) => (
              <li key={stars} className={styles.bar}>
                <span>
                  {stars === 1
                    ? m.product.starsOne
                    : fill(m.product.stars, { count: formatNumber(stars, locale) })}
                </span>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.fill} style={{ width: `${(votes / most) * 100}%` }} />
                </span>
                <span className={styles.votes}>{formatNumber(votes, locale)}</span>
              </li>
            ))}
        </ul>
      </div>
      <div className={styles.list}>
        {list.items.map((review) => (
          <ReviewItem key={review.id} review={review} locale={locale} words={words} />
        ))}
        {list.page.nextCursor ? (
          <MoreReviews
            slug={product.slug}
            locale={locale}
            firstCursor={list.page.nextCursor}
            words={{ ...words, more: m.product.reviewsMore, failed: m.product.reviewsFailed }}
          />
        ) : null}
      </div>
    </div>
  );
}
