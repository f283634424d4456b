import { findDeliveryMethods, findDivisions } from '@/features/catalogue/api';
import type { ProductDetail } from '@/features/catalogue/types';
import { compareNames, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { DeliveryFact } from './delivery-fact';
import styles from './facts.module.css';
import { StockFact } from './stock-fact';

const homeDistrict = 'dhaka';

/** What decides whether to buy: stock, delivery, payment, warranty. */
export async function Facts({ product }: { product: ProductDetail }) {
  const { locale, m } = await getText();
  const [methods, divisions] = await Promise.all([
    findDeliveryMethods(homeDistrict, locale),
    findDivisions(locale),
  ]);
  const inOrder = compareNames(locale);
  const districts = divisions
    .flatMap((division) => division.districts.map(({ slug, name }) => ({ slug, name })))
    .sort((a, b) => inOrder(a.name, b.name));
  return (
    <dl className={styles.facts}>
      <StockFact
        locale={locale}
        words={{ now: m.product.countedNow, ago: m.product.countedAgo, hold: m.product.hold }}
      />
      <DeliveryFact
        locale={locale}
        initialDistrict={homeDistrict}
        initialMethods={methods}
        districts={districts}
        words={{
          term: m.product.delivery,
          district: m.product.chooseDistrict,
          free: m.product.deliveryFree,
          freeAbove: m.product.deliveryFreeAbove,
          failed: m.product.deliveryUnavailable,
        }}
      />
      <div className={styles.fact}>
        <dt className={styles.term}>{m.product.pay}</dt>
        <dd className={styles.value}>{m.product.payText}</dd>
      </div>
      <div className={styles.fact}>
        <dt className={styles.term}>{m.product.warranty}</dt>
        <dd className={styles.value}>{localDigits(product.warranty, locale)}</dd>
      </div>
    </dl>
  );
}
