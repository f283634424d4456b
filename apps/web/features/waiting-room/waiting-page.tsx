import { notFound } from 'next/navigation';
import { getPrivate } from '@/lib/api/visitor';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import { isRoom, type Place } from './room';
import styles from './waiting-room.module.css';
import { WaitingView } from './waiting-view';

/** The page of a line: where the visitor stands, and the way on. */
export async function WaitingPage({ room }: { room: string | undefined }) {
  if (!isRoom(room)) notFound();
  const { locale, m } = await getText();
  const place = await getPrivate<Place>(`/waiting-rooms/${room}/place`, { locale });
  const { product } = place.room;
  return (
    <div className={`page ${styles.page}`}>
      <Refresh place={place} locale={locale} />
      <h1>{product ? fill(m.waiting.titleProduct, { name: product.name }) : m.waiting.title}</h1>
      <p className={styles.intro}>{m.waiting.intro}</p>
      <WaitingView first={place} words={m.waiting} locale={locale} />
    </div>
  );
}

/** Without JavaScript the page looks again by itself, and goes on once it may. */
function Refresh({ place, locale }: { place: Place; locale: Locale }) {
  const { state, askAfterSeconds } = place;
  if (state === 'none' || state === 'over') return null;
  const goesOn = state !== 'waiting';
  const content = goesOn ? `1;url=${urls.checkout(locale)}` : String(Math.ceil(askAfterSeconds));
  return (
    <noscript>
      <meta httpEquiv="refresh" content={content} />
    </noscript>
  );
}
