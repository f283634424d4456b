'use client';

import { type ComponentProps, useState } from 'react';
import { Field } from '@/components/field';
import type { Messages } from '@/lib/i18n/types';
import styles from './form.module.css';

/** A password with a button that shows what was typed. */
export function PasswordField({
  words,
  ...field
}: { words: Messages['forms'] } & Omit<ComponentProps<typeof Field>, 'type' | 'trailing'>) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...field}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <button
          type="button"
          className={styles.show}
          aria-label={shown ? words.hidePassword : words.showPassword}
          aria-controls={field.id}
          onClick={() => setShown(!shown)}
        >
          {shown ? words.hide : words.show}
        </button>
      }
    />
  );
}
