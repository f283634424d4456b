import { ButtonLink } from '@/components/button';
import { Icon } from '@/components/icon';
import { Logo } from '@/features/shell/logo';
import { formatDate, formatNumber, formatPrice, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { formatPhone } from '@/lib/phone';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';
import { addressText, paymentMethodText, paymentStateText } from './delivery-panel';
import styles from './invoice.module.css';
import { PrintButton } from './print-button';
import { dueOf, hasEnded } from './state';
import { sumsOf } from './sums';
import type { FoundOrder, Order, OrderEvent } from './types';

/** The invoice of an order: a sheet on the screen, and black on white on A4. */
export async function Invoice({ found: { order, token } }: { found: FoundOrder }) {
  const { locale, m } = await getText();
  const words = m.orders.invoice;
  return (
    <div className={`page ${styles.page}`}>
      <div className={styles.bar}>
        <ButtonLink href={urls.order(locale, order.id, token)} look="quiet">
          <Icon name="previous" />
          {words.back}
        </ButtonLink>
        <PrintButton label={words.print} />
      </div>
      <article className={styles.sheet}>
        <header className={styles.head}>
          <div>
            <Logo />
            <p>{m.pages.counterAddress}</p>
            <p>
              {localDigits(site.phone, locale)} · {site.email}
            </p>
          </div>
          <div className={styles.titles}>
            <h1>{words.title}</h1>
            <p className={styles.number}>{order.number}</p>
          </div>
        </header>
        <div className={styles.parties}>
          <section aria-labelledby="customer">
            <h2 id="customer">{words.customer}</h2>
            <p className={styles.strong}>{order.contact.name}</p>
            <p>{order.address ? addressText(order, locale) : m.orders.delivery.pickupTitle}</p>
            <p className="tabular">{formatPhone(order.contact.phone, locale)}</p>
            {order.contact.email ? <p>{order.contact.email}</p> : null}
          </section>
          <dl className={styles.facts}>
            {factsOf(order, m.orders, locale).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <LinesTable order={order} words={words} locale={locale} />
        <dl className={styles.sums}>
          {sumsOf(order, m.orders.lines, locale).map(({ name, value, strong }) => (
            <div key={name} className={strong ? styles.total : undefined}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <footer className={styles.foot}>
          {hasEnded(order) ? <p className={styles.strong}>{words[endOf(order)]}</p> : null}
          <p>{words.vat}</p>
          {hasEnded(order) ? null : <p>{words.warranty}</p>}
          <p>{fill(words.thanks, { phone: localDigits(site.phone, locale), email: site.email })}</p>
        </footer>
      </article>
    </div>
  );
}

function LinesTable({
  order,
  words,
  locale,
}: {
  order: Order;
  words: Messages['orders']['invoice'];
  locale: Locale;
}) {
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col" className={styles.amount}>
            {words.price}
          </th>
          <th scope="col" className={styles.amount}>
            {words.quantity}
          </th>
          <th scope="col" className={styles.amount}>
            {words.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map(({ variantId, sku, product, options, unitPrice, quantity, lineTotal }) => (
          <tr key={variantId}>
            <th scope="row">
              {product.name}
              <span className={styles.detail}>
                {[product.brand, ...options.map(({ value }) => value), `${words.sku} ${sku}`].join(
                  ', ',
                )}
              </span>
            </th>
            <td className={styles.amount}>{formatPrice(unitPrice, locale)}</td>
            <td className={styles.amount}>{formatNumber(quantity, locale)}</td>
            <td className={styles.amount}>{formatPrice(lineTotal, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function factsOf(order: Order, words: Messages['orders'], locale: Locale): [string, string][] {
  const { invoice } = words;
  const due = dueOf(order);
  const dayOf = (type: OrderEvent['type']) => {
    const at = order.timeline.find((event) => event.type === type)?.at;
    return at ? formatDate(at, locale) : null;
  };
  const facts: [string, string | null][] = [
    [invoice.ordered, formatDate(order.placedAt, locale)],
    [invoice.payment, paymentMethodText(order, words)],
    [invoice.status, paymentStateText(order, words, locale)],
    [invoice.due, due > 0 ? formatPrice({ amount: due, currency: 'BDT' }, locale) : null],
    [invoice.paidOn, dayOf('paid')],
    [invoice.deliveredOn, dayOf('delivered')],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function endOf({ status }: Order): 'cancelled' | 'expired' | 'refused' {
  return status === 'expired' || status === 'refused' ? status : 'cancelled';
}
