import { Icon } from '@/components/icon';
import { Link } from '@/components/link';
import { getVisitor } from '@/features/account/api';
import { PrivatePage } from '@/features/account/private-page';
import { localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';
import { CancelOrder } from './cancel-order';
import { DeliveryPanel } from './delivery-panel';
import { LinesPanel } from './lines-panel';
import { LinkPanel } from './link-panel';
import { OrderActions } from './order-actions';
import { OrderHead } from './order-head';
import { OrderTicket } from './order-ticket';
import styles from './order-view.module.css';
import { PayPanel } from './pay-panel';
import { lastPaymentFailed, standingOf } from './state';
import { timelineOf } from './timeline';
import { TimelinePanel } from './timeline-panel';
import type { FoundOrder } from './types';

/** An order from the moment it is placed: confirmation first, and later how it stands. */
export async function OrderView({
  found: { order, token },
  returned,
}: {
  found: FoundOrder;
  /** Whether the shopper just came back from the payment service. */
  returned: boolean;
}) {
  const { locale, m } = await getText();
  const visitor = await getVisitor();
  const words = m.orders;
  const now = Date.now();
  const standing = standingOf(order, returned);
  return (
    <div className={`page ${styles.page}`}>
      <PrivatePage />
      <div className={styles.head}>
        {visitor ? (
          <Link href={urls.orders(locale)} className={styles.back}>
            <Icon name="previous" size={18} />
            {words.back}
          </Link>
        ) : null}
        <OrderHead order={order} standing={standing} now={now} words={words} locale={locale} />
        <noscript>
          <p className={styles.scriptNeeded}>
            {fill(words.actions.scriptNeeded, { phone: localDigits(site.phone, locale) })}
          </p>
        </noscript>
        {order.status === 'awaiting_payment' ? (
          <PayPanel
            order={order}
            token={token}
            asOf={now}
            returned={standing === 'confirming'}
            failed={lastPaymentFailed(order)}
            words={words.pay}
            formWords={m.forms}
            locale={locale}
          />
        ) : null}
        <OrderTicket order={order} words={words} locale={locale} />
      </div>
      <div className={styles.main}>
        <TimelinePanel steps={timelineOf(order, words, locale)} words={words.timeline} />
        <LinesPanel order={order} words={words.lines} locale={locale} />
      </div>
      <div className={styles.side}>
        <DeliveryPanel
          order={order}
          words={words}
          counter={m.pages.counterAddress}
          locale={locale}
        />
        <OrderActions order={order} token={token} words={words} formWords={m.forms} locale={locale}>
          {order.canCancel ? (
            <CancelOrder
              order={order}
              token={token}
              words={words.actions}
              formWords={m.forms}
              locale={locale}
            />
          ) : null}
        </OrderActions>
      </div>
      <div className={styles.foot}>
        <section aria-labelledby="help" className={styles.plain}>
          <h2 id="help" className={styles.smallTitle}>
            {words.help.title}
          </h2>
          <p className={styles.quiet}>{words.help.text}</p>
          <p>
            <a href={site.phoneHref} className={styles.phone}>
              {localDigits(site.phone, locale)}
            </a>
          </p>
          <p>
            <Link href={urls.returns(locale)} className={styles.link}>
              {words.help.returns}
            </Link>
          </p>
        </section>
        <LinkPanel
          id={order.id}
          link={order.link}
          token={token}
          words={words.link}
          copyWords={words.copy}
          formWords={m.forms}
          locale={locale}
        />
      </div>
    </div>
  );
}
