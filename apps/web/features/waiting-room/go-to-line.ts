import { isLocale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import { roomOf } from './room';

/** Leaves for the waiting room when that is what a request was answered; says whether it does. */
export function goToLine(error: unknown): boolean {
  const room = roomOf(error);
  if (room === null) return false;
  const { lang } = document.documentElement;
  window.location.assign(urls.waitingRoom(isLocale(lang) ? lang : 'en', room));
  return true;
}
