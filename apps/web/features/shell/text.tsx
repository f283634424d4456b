'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { ClientMessages } from '@/lib/i18n/types';

type Text = { locale: Locale; text: ClientMessages };

const TextContext = createContext<Text | null>(null);

/** Hands the few words of the browser's components down, once per page. */
export function TextProvider({ children, ...value }: Text & { children: ReactNode }) {
  return <TextContext value={value}>{children}</TextContext>;
}

/** The page's language and the words of `messages/<locale>/client.ts`. */
export function useText(): Text {
  const value = use(TextContext);
  if (!value) throw new Error('useText needs a TextProvider above it');
  return value;
}
