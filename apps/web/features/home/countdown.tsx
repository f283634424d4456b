'use client';

import { useSyncExternalStore } from 'react';
import { formatNumber } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './hero.module.css';

type Words = { label: string; days: string; hours: string; minutes: string; seconds: string };

function subscribe(listener: () => void) {
  const timer = setInterval(listener, 1000);
  return () => clearInterval(timer);
}

const now = () => Math.floor(Date.now() / 1000);

/**
 * Time left, second by second. A cached page cannot know it, so until the browser does the places
 * stand empty; the day it ends is said in words above.
 */
export function Countdown({
  endsAt,
  locale,
  words,
}: {
  endsAt: string;
  locale: Locale;
  words: Words;
}) {
  const current = useSyncExternalStore(subscribe, now, () => null);
  const left =
    current === null ? null : Math.max(0, Math.floor(Date.parse(endsAt) / 1000) - current);
  const parts = [
    { unit: words.days, value: left === null ? null : Math.floor(left / 86_400) },
    { unit: words.hours, value: left === null ? null : Math.floor(left / 3600) % 24 },
    { unit: words.minutes, value: left === null ? null : Math.floor(left / 60) % 60 },
    { unit: words.seconds, value: left === null ? null : left % 60 },
  ];
  return (
    <div className={styles.countdown} role="timer" aria-label={words.label}>
      {parts.map(({ unit, value }) => (
        <span key={unit} className={styles.part}>
          <span className={styles.value}>{value === null ? '' : twoDigits(value, locale)}</span>
          <span className={styles.unit}>{unit}</span>
        </span>
      ))}
    </div>
  );
}

function twoDigits(value: number, locale: Locale): string {
  return value < 10
    ? `${formatNumber(0, locale)}${formatNumber(value, locale)}`
    : formatNumber(value, locale);
}
