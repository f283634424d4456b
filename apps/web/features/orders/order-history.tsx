import { ButtonLink } from '@/components/button';
import { Icon } from '@/components/icon';
import { Panel } from '@/components/panel';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';
import styles from './order-history.module.css';
import { OrderRow } from './order-row';
import type { OrderList } from './types';

/** A page of the account's orders, and the ways to the others. */
export async function OrderHistory({ list, later }: { list: OrderList; later: boolean }) {
  const { locale, m } = await getText();
  const words = m.orders.history;
  const { nextCursor } = list.page;
  if (list.items.length === 0 && !later) {
    return (
      <Panel className={styles.empty} aria-labelledby="no-order">
        <h2 id="no-order">{words.emptyTitle}</h2>
        <p className={styles.quiet}>{words.emptyText}</p>
        <p className={styles.ways}>
          <ButtonLink href={urls.departments(locale)}>{words.browse}</ButtonLink>
          <ButtonLink href={urls.sale(locale)} look="secondary">
            {words.sale}
          </ButtonLink>
        </p>
      </Panel>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {list.items.map((order) => (
          <li key={order.id}>
            <OrderRow order={order} level="h2" />
          </li>
        ))}
      </ul>
      {nextCursor || later ? (
        <nav className={styles.pager} aria-label={m.common.pages}>
          {later ? (
            <ButtonLink href={urls.orders(locale)} look="quiet">
              <Icon name="previous" />
              {words.newest}
            </ButtonLink>
          ) : null}
          {nextCursor ? (
            <ButtonLink
              href={`${urls.orders(locale)}?cursor=${encodeURIComponent(nextCursor)}`}
              look="secondary"
              rel="next"
            >
              {words.older}
              <Icon name="next" />
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
