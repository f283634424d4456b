import { useEffect, useState } from 'react';
import type { Suggestions } from '@/features/catalogue/types';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';

const pauseMs = 160;

/**
 * What the API suggests for a text, once typing has paused. A newer text aborts the older request, so
 * answers never arrive out of order. Null until there is an answer, and for texts under two letters.
 */
export function useSuggestions(text: string, locale: Locale, wanted: boolean): Suggestions | null {
  const [answer, setAnswer] = useState<Suggestions | null>(null);
  const query = text.trim();

  useEffect(() => {
    if (!wanted || query.length < 2) {
      setAnswer(null);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      request<Suggestions>(`/suggestions?q=${encodeURIComponent(query)}&locale=${locale}`, {
        signal: controller.signal,
      })
        .then(setAnswer)
        .catch(() => {
          // Suggestions are a help; without them the form still searches.
        });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, locale, wanted]);

  return query.length < 2 ? null : answer;
}
