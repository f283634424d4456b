import type { Metadata } from 'next';
import { getVisitor } from '@/features/account/api';
import { CartView } from '@/features/cart/cart-view';
import styles from '@/features/cart/cart-view.module.css';
import { standardOf } from '@/features/cart/delivery-sum';
import type { Cart } from '@/features/cart/types';
import { findDeliveryMethods, findDivisions } from '@/features/catalogue/api';
import { SkippedNotice } from '@/features/orders/skipped-notice';
import { getPrivate } from '@/lib/api/visitor';
import { compareNames } from '@/lib/format';
import { getText } from '@/lib/i18n';

/** What is estimated until the shopper says where. */
const firstDistrict = 'dhaka';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.cart.title, description: m.cart.description };
}

export default async function CartPage() {
  const { locale, m } = await getText();
  const [cart, visitor, methods, divisions] = await Promise.all([
    getPrivate<Cart>('/cart', { locale }),
    getVisitor(),
    findDeliveryMethods(firstDistrict, locale),
    findDivisions(locale),
  ]);
  const byName = compareNames(locale);
  const districts = divisions
    .flatMap((division) => division.districts.map(({ slug, name }) => ({ slug, name })))
    .sort((a, b) => byName(a.name, b.name));
  return (
    <div className={`page ${styles.page}`}>
      <h1>{m.cart.title}</h1>
      <noscript>
        <p>{m.cart.scriptNeeded}</p>
      </noscript>
      <SkippedNotice words={m.orders.again} locale={locale} />
      <CartView
        rendered={cart}
        signedIn={visitor !== null}
        delivery={{ district: firstDistrict, method: standardOf(methods) }}
        districts={districts}
        words={m.cart}
        locale={locale}
      />
    </div>
  );
}
