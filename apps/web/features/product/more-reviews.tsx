'use client';

import { useState } from 'react';
import { Button } from '@/components/button';
import type { Review, ReviewList } from '@/features/catalogue/types';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import { ReviewItem, type ReviewWords } from './review-item';
import styles from './reviews.module.css';

/** The reviews after the first ones, page by page. */
export function MoreReviews({
  slug,
  locale,
  firstCursor,
  words,
}: {
  slug: string;
  locale: Locale;
  firstCursor: string;
  words: ReviewWords & { more: string; failed: string };
}) {
  const [reviews, setReviews] = useState<Review[]>([]);
  const [cursor, setCursor] = useState<string | null>(firstCursor);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');

  async function load() {
    if (!cursor) return;
    setState('loading');
    try {
      const query = new URLSearchParams({ cursor, limit: '10', locale });
      const answer = await request<ReviewList>(`/products/${slug}/reviews?${query}`);
      setReviews((shown) => [...shown, ...answer.items]);
      setCursor(answer.page.nextCursor);
      setState('idle');
    } catch {
      setState('failed');
    }
  }

  return (
    <>
      {reviews.map((review) => (
        <ReviewItem key={review.id} review={review} locale={locale} words={words} />
      ))}
      <p role="status" className={styles.failed}>
        {state === 'failed' ? words.failed : ''}
      </p>
      {cursor ? (
        <Button look="quiet" onClick={load} disabled={state === 'loading'}>
          {words.more}
        </Button>
      ) : null}
    </>
  );
}
