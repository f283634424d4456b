'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './account-list.module.css';
import type { Address } from './types';

/**
 * What can be done with an address. Deleting asks once more, in the same place; focus goes to the
 * harmless answer, and back to where it was when the address stays.
 */
export function AddressButtons({
  address: { id, label, isDefault },
  busy,
  words,
  locale,
  onRemove,
  onMakeDefault,
}: {
  address: Address;
  busy: boolean;
  words: Messages['account'];
  locale: Locale;
  onRemove: () => void;
  onMakeDefault: () => void;
}) {
  const [asking, setAsking] = useState<'not yet' | 'now' | 'answered'>('not yet');
  if (asking === 'now') {
    return (
      <fieldset className={styles.question}>
        <legend className="visually-hidden">{fill(words.removeNamed, { label })}</legend>
        <span>{words.removeQuestion}</span>
        <Button look="danger" size="small" aria-disabled={busy} onClick={onRemove}>
          {words.removeYes}
        </Button>
        <Button look="quiet" size="small" autoFocus onClick={() => setAsking('answered')}>
          {words.removeNo}
        </Button>
      </fieldset>
    );
  }
  return (
    <div className={styles.buttons}>
      {isDefault ? null : (
        <Button
          look="quiet"
          size="small"
          aria-label={fill(words.makeDefaultNamed, { label })}
          aria-disabled={busy}
          onClick={onMakeDefault}
        >
          {words.makeDefault}
        </Button>
      )}
      <ButtonLink
        href={urls.address(locale, id)}
        look="quiet"
        size="small"
        aria-label={fill(words.editNamed, { label })}
      >
        {words.edit}
      </ButtonLink>
      <Button
        look="quiet"
        size="small"
        aria-label={fill(words.removeNamed, { label })}
        autoFocus={asking === 'answered'}
        onClick={() => setAsking('now')}
      >
        {words.remove}
      </Button>
    </div>
  );
}
