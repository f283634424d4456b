import type { Metadata } from 'next';
import { findAddresses, getVisitor } from '@/features/account/api';
import { PrivatePage } from '@/features/account/private-page';
import { findDivisions } from '@/features/catalogue/api';
import styles from '@/features/checkout/checkout.module.css';
import { CheckoutView } from '@/features/checkout/checkout-view';
import type { Question, Quote } from '@/features/checkout/types';
import { getPrivate } from '@/lib/api/visitor';
import { localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { site } from '@/lib/site';

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
  const quote = await getPrivate<Quote>('/checkout/quote', { district, delivery, locale });
  const { account, cart, checkout, forms } = m;
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
        words={{ account, cart, checkout, forms }}
        locale={locale}
      />
    </div>
  );
}
