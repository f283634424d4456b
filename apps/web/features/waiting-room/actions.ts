'use server';

import { redirect } from 'next/navigation';
import { sendForVisitor } from '@/lib/api/visitor';
import { isLocale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import { isRoom } from './room';

/** Lines up without JavaScript; with it, the browser asks the API itself. */
export async function lineUp(form: FormData): Promise<void> {
  const room = form.get('room');
  const given = String(form.get('locale'));
  const locale = isLocale(given) ? given : 'en';
  if (!isRoom(room)) redirect(urls.cart(locale));
  await sendForVisitor(`/waiting-rooms/${room}/place`, undefined, locale);
  redirect(urls.waitingRoom(locale, room));
}
