import { Link } from '@/components/link';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';
import styles from './latest-order.module.css';
import { OrderRow } from './order-row';
import type { OrderSummary } from './types';

/** The last order on the overview of the account, and the way to the others. */
export async function LatestOrder({ order }: { order: OrderSummary }) {
  const { locale, m } = await getText();
  return (
    <section aria-labelledby="latest-order" className={styles.latest}>
      <div className={styles.head}>
        <h2 id="latest-order" className={styles.title}>
          {m.orders.history.latest}
        </h2>
        <Link href={urls.orders(locale)} className={styles.all}>
          {m.orders.back}
        </Link>
      </div>
      <OrderRow order={order} level="h3" />
    </section>
  );
}
