import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { findAddresses, getVisitor } from '@/features/account/api';
import { PrivatePage } from '@/features/account/private-page';
import { findDivisions } from '@/features/catalogue/api';
import styles from '@/features/checkout/checkout.module.css';
import { CheckoutView } from '@/features/checkout/checkout-view';
import type { Question, Quote } from '@/features/checkout/types';
import { roomOf } from '@/features/waiting-room/room';
import type { Query } from '@/lib/api';
import { getPrivate } from '@/lib/api/visitor';
import { localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.checkout.title };
}

export default async function CheckoutPage() {
  const { locale, m } = await getText();
  const [visitor, divisions] = await Promise.all([getVisitor(), findDivisions(locale)]);
  const addresses = visitor ? await findAddresses() : [];
  const address = addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  const question: Question = {
    district: address?.district ?? 'dhaka',
    delivery: 'standard',
    coupon: null,
  };
  const { district, delivery } = question;
  const quote = await getQuoteOrLine({ district, delivery, locale });
  const { account, cart, checkout, forms, waiting } = m;
  return (
    <div className={`page ${styles.page}`}>
      <PrivatePage />
      <h1>{m.checkout.title}</h1>
      <noscript>
        <p>{fill(m.checkout.scriptNeeded, { phone: localDigits(site.phone, locale) })}</p>
      </noscript>
      <CheckoutView
        quote={quote}
        question={question}
        user={visitor}
        addresses={addresses}
        divisions={divisions}
        words={{ account, cart, checkout, forms, waiting }}
        locale={locale}
      />
    </div>
  );
}

/** What the cart comes to, or off to the line that stands before it. */
async function getQuoteOrLine(query: Query & { locale: Locale }): Promise<Quote> {
  const answer = await getPrivate<Quote>('/checkout/quote', query).catch((error: unknown) => {
    const room = roomOf(error);
    if (room === null) throw error;
    return room;
  });
  if (typeof answer === 'string') redirect(urls.waitingRoom(query.locale, answer));
  return answer;
}
