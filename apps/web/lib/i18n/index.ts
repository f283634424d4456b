import 'server-only';
import { locale as rootLocale } from 'next/root-params';
import { isLocale, type Locale } from './locales';
import { bn } from './messages/bn';
import { en } from './messages/en';
import type { Messages } from './types';

/** The messages of one language. */
export function messagesOf(locale: Locale): Messages {
  return locale === 'bn' ? bn : en;
}

/** The language of the page being rendered, from its address, and its messages. */
export async function getText(): Promise<{ locale: Locale; m: Messages }> {
  const value = await rootLocale();
  const locale = isLocale(value) ? value : 'en';
  return { locale, m: messagesOf(locale) };
}
