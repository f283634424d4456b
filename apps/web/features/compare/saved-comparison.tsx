'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import { setCompared, useCompareList } from './compare-list';

/** Opens the comparison kept on this device, when the address names none. */
export function SavedComparison({ locale }: { locale: Locale }) {
  const router = useRouter();
  const ids = useCompareList();
  useEffect(() => {
    if (ids.length > 0) router.replace(urls.compare(locale, ids));
  }, [ids, locale, router]);
  return null;
}

/** Keeps the comparison of the address on this device. */
export function RememberCompared({ ids }: { ids: string[] }) {
  const key = ids.join(',');
  useEffect(() => setCompared(key.split(',')), [key]);
  return null;
}
