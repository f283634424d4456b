'use client';

import { useEffect, useState } from 'react';
import { SelectField } from '@/components/field';
import type { DeliveryMethod, NamedSlug } from '@/features/catalogue/types';
import { request } from '@/lib/api/browser';
import { readDistrict, rememberDistrict } from '@/lib/district';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { type Delivery, standardOf } from './delivery-sum';

/**
 * Where to deliver: the district that was chosen last on any page. Tells `onChange` what standard
 * delivery to it costs and when it arrives.
 */
export function DeliveryDistrict({
  delivery,
  districts,
  words,
  locale,
  onChange,
}: {
  delivery: Delivery;
  districts: NamedSlug[];
  words: Messages['cart'];
  locale: Locale;
  onChange: (delivery: Delivery) => void;
}) {
  const [district, setDistrict] = useState(delivery.district);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const remembered = readDistrict();
    if (remembered && districts.some(({ slug }) => slug === remembered)) setDistrict(remembered);
  }, [districts]);

  useEffect(() => {
    if (district === delivery.district) return;
    const controller = new AbortController();
    setFailed(false);
    request<{ methods: DeliveryMethod[] }>(
      `/delivery/estimates?district=${district}&locale=${locale}`,
      { signal: controller.signal },
    )
      .then(({ methods }) => onChange({ district, method: standardOf(methods) }))
      .catch(() => {
        if (!controller.signal.aborted) setFailed(true);
      });
    return () => controller.abort();
  }, [district, delivery.district, locale, onChange]);

  return (
    <SelectField
      label={words.deliveryTo}
      value={district}
      error={failed ? words.deliveryFailed : undefined}
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
    </SelectField>
  );
}
