import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/button';
import { Panel } from '@/components/panel';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './actions.module.css';
import { CancelledNote } from './cancelled-note';
import { ReorderButton } from './reorder-button';
import { hasEnded } from './state';
import type { Order } from './types';

/** What can be done with an order; `children` are what only some orders allow. */
export function OrderActions({
  order,
  token,
  words,
  formWords,
  locale,
  children,
}: {
  order: Order;
  token: string | null;
  words: Messages['orders'];
  formWords: Messages['forms'];
  locale: Locale;
  children?: ReactNode;
}) {
  return (
    <Panel className={styles.panel} aria-labelledby="actions">
      <h2 id="actions" className={styles.title}>
        {words.actions.title}
      </h2>
      <div className={styles.buttons}>
        <ReorderButton
          order={order}
          token={token}
          label={words.actions.again}
          words={words.again}
          formWords={formWords}
          locale={locale}
          look={order.status === 'delivered' || hasEnded(order) ? 'secondary' : 'quiet'}
          wide
        />
        <ButtonLink href={urls.invoice(locale, order.id, token)} look="quiet" wide>
          {words.actions.invoice}
        </ButtonLink>
      </div>
      <CancelledNote status={order.status} said={words.actions.cancelled} />
      {children}
    </Panel>
  );
}
