'use client';

import { useState } from 'react';
import { type Checks, newPassword, required } from '@/features/forms/checks';
import formStyles from '@/features/forms/form.module.css';
import { FormMessages } from '@/features/forms/form-messages';
import { PasswordField } from '@/features/forms/password-field';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { request } from '@/lib/api/browser';
import type { Messages } from '@/lib/i18n/types';

const checks = {
  currentPassword: [required],
  newPassword: [required, newPassword],
} satisfies Checks;

/** Changes the password of whoever is signed in; the fields are empty again afterwards. */
export function PasswordForm({
  email,
  words,
  formWords,
}: {
  email: string;
  words: Messages['account'];
  formWords: Messages['forms'];
}) {
  const [saved, setSaved] = useState(false);
  const form = useForm({
    words: formWords,
    checks,
    send: ({ currentPassword, newPassword: chosen }) => {
      setSaved(false);
      return request('/auth/password', {
        method: 'POST',
        body: { currentPassword, newPassword: chosen },
      });
    },
    onDone: () => {
      setSaved(true);
      form.props.ref.current?.reset();
      return false;
    },
  });
  const labels = { currentPassword: words.currentPassword, newPassword: words.newPassword };
  return (
    <form {...form.props} method="post" className={formStyles.form}>
      <FormMessages form={form} labels={labels} />
      {/* Tells a password manager whose password this is. */}
      <input
        type="email"
        name="username"
        value={email}
        autoComplete="username"
        readOnly
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordField
        {...form.field('currentPassword')}
        words={formWords}
        label={words.currentPassword}
        autoComplete="current-password"
        required
      />
      <PasswordField
        {...form.field('newPassword')}
        words={formWords}
        label={words.newPassword}
        help={formWords.passwordHelp}
        autoComplete="new-password"
        minLength={10}
        required
      />
      <div className={formStyles.actions}>
        <SubmitButton form={form}>{words.changePassword}</SubmitButton>
        <p role="status" className={formStyles.saved}>
          {saved && !form.sending ? words.passwordChanged : ''}
        </p>
      </div>
    </form>
  );
}
