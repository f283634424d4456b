'use client';

import { useEffect, useState } from 'react';
import { deliverySum } from '@/features/cart/delivery-sum';
import type { DeliveryMethod, NamedSlug } from '@/features/catalogue/types';
import { request } from '@/lib/api/browser';
import { readDistrict, rememberDistrict } from '@/lib/district';
import { formatPrice, formatWeekday, type Money } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import styles from './facts.module.css';
import { useSelection } from './variant-context';

/** What delivery costs and when it arrives, for the visitor's district, which is remembered. */
export function DeliveryFact({
  locale,
  initialDistrict,
  initialMethods,
  districts,
  words,
}: {
  locale: Locale;
  initialDistrict: string;
  initialMethods: DeliveryMethod[];
  districts: NamedSlug[];
  words: { term: string; district: string; free: string; freeAbove: string; failed: string };
}) {
  const [district, setDistrict] = useState(initialDistrict);
  const [methods, setMethods] = useState<DeliveryMethod[] | null>(initialMethods);
  const [failed, setFailed] = useState(false);
  const { price } = useSelection().selected;

  useEffect(() => {
    const remembered = readDistrict();
    if (remembered && districts.some(({ slug }) => slug === remembered)) setDistrict(remembered);
  }, [districts]);

  useEffect(() => {
    if (district === initialDistrict) {
      setMethods(initialMethods);
      return;
    }
    const controller = new AbortController();
    setFailed(false);
    request<{ methods: DeliveryMethod[] }>(
      `/delivery/estimates?district=${district}&locale=${locale}`,
      { signal: controller.signal },
    )
      .then((answer) => setMethods(answer.methods))
      .catch(() => {
        if (!controller.signal.aborted) setFailed(true);
      });
    return () => controller.abort();
  }, [district, initialDistrict, initialMethods, locale]);

  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{words.term}</dt>
      <dd className={styles.value}>
        <label className={styles.district}>
          <span className="visually-hidden">{words.district}</span>
          <select
            value={district}
            className={styles.select}
            onChange={(event) => {
              setDistrict(event.target.value);
              rememberDistrict(event.target.value);
            }}
          >
            {districts.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <ul className={styles.methods} aria-live="polite">
          {failed ? <li>{words.failed}</li> : null}
          {failed
            ? null
            : methods?.map((method) => (
                <li key={method.code}>
                  <span className={styles.method}>{method.label}</span> {when(method, locale)},{' '}
                  {costs(method, price, locale, words)}
                </li>
              ))}
        </ul>
      </dd>
    </div>
  );
}

function when({ earliest, latest }: DeliveryMethod, locale: Locale): string {
  const first = formatWeekday(earliest, locale);
  return earliest === latest ? first : `${first} – ${formatWeekday(latest, locale)}`;
}

// One piece of what is shown: where its price alone earns free delivery, no fee is named.
function costs(
  method: DeliveryMethod,
  price: Money,
  locale: Locale,
  words: { free: string; freeAbove: string },
): string {
  const { fee } = deliverySum(price, method);
  if (fee.amount === 0) return words.free;
  const cost = formatPrice(fee, locale);
  return method.freeAbove
    ? `${cost} (${fill(words.freeAbove, { amount: formatPrice(method.freeAbove, locale) })})`
    : cost;
}
