'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/notice';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { keepSkipped, keptSkipped, SkippedList } from './skipped';

/** On the cart page after "buy again": what could not be put in. Said once. */
export function SkippedNotice({
  words,
  locale,
}: {
  words: Messages['orders']['again'];
  locale: Locale;
}) {
  const [skipped] = useState(keptSkipped);
  useEffect(() => keepSkipped([]), []);
  if (skipped.length === 0) return null;
  return (
    <div role="alert">
      <Notice kind="warning" title={words.partTitle}>
        <SkippedList skipped={skipped} words={words} locale={locale} />
      </Notice>
    </div>
  );
}
