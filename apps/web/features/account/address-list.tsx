'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { request } from '@/lib/api/browser';
import { localDigits } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { formatPhone } from '@/lib/phone';
import { urls } from '@/lib/urls';
import styles from './account-list.module.css';
import { AddressButtons } from './address-buttons';
import type { Address } from './types';
import { useAction } from './use-action';

type Words = Messages['account'];

/** An address with the names of its places. */
export type ShownAddress = Address & { places: string[] };

/** The address book. Deleting asks once more, in place. */
export function AddressList({
  addresses,
  saved,
  words,
  formWords,
  locale,
}: {
  addresses: ShownAddress[];
  /** Whether one was just saved. */
  saved: boolean;
  words: Words;
  formWords: Messages['forms'];
  locale: Locale;
}) {
  const router = useRouter();
  const [said, setSaid] = useState(saved ? words.addressSaved : '');
  const status = useRef<HTMLParagraphElement>(null);
  const { busy, problem, act } = useAction(formWords, locale);

  useEffect(() => {
    if (said) status.current?.focus();
  }, [said]);

  const remove = ({ id }: Address) =>
    act(id, async () => {
      await request(`/me/addresses/${id}`, { method: 'DELETE' });
      router.refresh();
      setSaid(words.addressRemoved);
    });

  const makeDefault = ({ id, label }: Address) =>
    act(id, async () => {
      await request(`/me/addresses/${id}`, { method: 'PATCH', body: { isDefault: true } });
      router.refresh();
      setSaid(fill(words.addressDefaulted, { label }));
    });

  return (
    <>
      {problem ? <Notice kind="problem">{problem}</Notice> : null}
      <p ref={status} tabIndex={-1} role="status" className={styles.said}>
        {said}
      </p>
      {addresses.length === 0 ? (
        <Panel className={styles.empty} aria-labelledby="no-address">
          <h2 id="no-address">{words.addressesEmpty}</h2>
          <p className={styles.quiet}>{words.addressesEmptyText}</p>
          <ButtonLink href={urls.newAddress(locale)}>{words.addAddress}</ButtonLink>
        </Panel>
      ) : (
        <Panel className={styles.panel}>
          <ul className={styles.list}>
            {addresses.map((address) => (
              <li key={address.id} className={styles.item}>
                <AddressText address={address} words={words} locale={locale} />
                <AddressButtons
                  address={address}
                  busy={busy === address.id}
                  words={words}
                  locale={locale}
                  onRemove={() => remove(address)}
                  onMakeDefault={() => makeDefault(address)}
                />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function AddressText({
  address,
  words,
  locale,
}: {
  address: ShownAddress;
  words: Words;
  locale: Locale;
}) {
  const { label, isDefault, recipient, phone, line, places, postcode } = address;
  return (
    <div className={styles.what}>
      <p className={styles.title}>
        {label}
        {isDefault ? <span className={styles.tag}>{words.isDefault}</span> : null}
      </p>
      <p>
        {recipient}, <span className="tabular">{formatPhone(phone, locale)}</span>
      </p>
      <p className={styles.quiet}>
        {[line, ...places].join(', ')}
        {postcode ? ` ${localDigits(postcode, locale)}` : null}
      </p>
    </div>
  );
}
