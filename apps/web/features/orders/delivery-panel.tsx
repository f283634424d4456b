import { Panel } from '@/components/panel';
import { formatPrice, localDigits } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { formatPhone } from '@/lib/phone';
import { CopyButton } from './copy-button';
import styles from './delivery-panel.module.css';
import { hasEnded } from './state';
import type { Order } from './types';

type Words = Messages['orders'];

/** Where it goes, to whom, by whom, and how it is paid. */
export function DeliveryPanel({
  order,
  words,
  counter,
  locale,
}: {
  order: Order;
  words: Words;
  /** The address of the shop's counter. */
  counter: string;
  locale: Locale;
}) {
  const { contact, delivery, note } = order;
  const pickup = delivery.method === 'pickup';
  return (
    <Panel aria-labelledby="delivery">
      <h2 id="delivery" className={styles.title}>
        {pickup ? words.delivery.pickupTitle : words.delivery.title}
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>{pickup ? words.delivery.counter : words.delivery.to}</dt>
          {pickup ? <dd>{counter}</dd> : <dd>{addressText(order, locale)}</dd>}
        </div>
        <div>
          <dt>{words.delivery.method}</dt>
          <dd>{delivery.label}</dd>
        </div>
        {delivery.courier ? (
          <div>
            <dt>{words.delivery.courier}</dt>
            <dd>{delivery.courier}</dd>
          </div>
        ) : null}
        {delivery.trackingCode ? (
          <div>
            <dt>{words.delivery.tracking}</dt>
            <dd className={styles.row}>
              <span className={styles.code}>{delivery.trackingCode}</span>
              <CopyButton
                text={delivery.trackingCode}
                label={words.copy.trackingNamed}
                words={words.copy}
              />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{words.delivery.contact}</dt>
          <dd>{contact.name}</dd>
          <dd className="tabular">{formatPhone(contact.phone, locale)}</dd>
          {contact.email ? <dd>{contact.email}</dd> : null}
        </div>
        {note ? (
          <div>
            <dt>{words.delivery.note}</dt>
            <dd className={styles.note}>{note}</dd>
          </div>
        ) : null}
        <div>
          <dt>{words.payment.title}</dt>
          <dd>{paymentMethodText(order, words)}</dd>
          <dd className={styles.quiet}>{paymentStateText(order, words, locale)}</dd>
        </div>
      </dl>
    </Panel>
  );
}

/** The address on one line, with its postcode in the digits of the language. */
export function addressText({ address }: Order, locale: Locale): string {
  if (!address) return '';
  const { line, upazila, district, division, postcode } = address;
  // Dhaka lies in Dhaka in Dhaka; once is enough.
  const places = [line, upazila, district, division].filter(
    (one, at, all) => all.indexOf(one) === at,
  );
  return `${places.join(', ')}${postcode ? ` ${localDigits(postcode, locale)}` : ''}`;
}

/** How it is paid, in words. */
export function paymentMethodText({ paymentMethod, delivery }: Order, { payment }: Words): string {
  return paymentMethod === 'cod' && delivery.method === 'pickup'
    ? payment.codPickup
    : payment[paymentMethod];
}

/** How it stands with the money, in words. */
export function paymentStateText(order: Order, { payment }: Words, locale: Locale): string {
  const { paymentStatus, refunded } = order;
  if (paymentStatus === 'unpaid' && hasEnded(order)) return payment.unpaidEnded;
  return fill(payment[paymentStatus], { amount: formatPrice(refunded, locale) });
}
