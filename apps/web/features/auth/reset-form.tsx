'use client';

import { useActionState } from 'react';
import formStyles from '@/features/forms/form.module.css';
import { FormMessages } from '@/features/forms/form-messages';
import { PasswordField } from '@/features/forms/password-field';
import { untouched } from '@/features/forms/result';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { signInPath } from '@/lib/next-path';
import { resetPassword } from './actions';
import { resetBody } from './bodies';
import { resetChecks } from './checks';
import { leaveFor } from './leave';

/** Chooses a new password with the token of the mail's link. */
export function ResetForm({
  locale,
  token,
  words,
  formWords,
}: {
  locale: Locale;
  token: string;
  words: Messages['auth'];
  formWords: Messages['forms'];
}) {
  const [answer, action] = useActionState(resetPassword, untouched);
  const form = useForm({
    words: formWords,
    checks: resetChecks,
    answer,
    send: (values) =>
      request('/auth/password-reset/confirm', { method: 'POST', body: resetBody(values) }),
    onDone: () => {
      leaveFor(signInPath(locale, undefined, 'password'));
      return true;
    },
  });
  return (
    <form {...form.props} action={action} className={formStyles.form}>
      <FormMessages form={form} labels={{ newPassword: words.newPassword }} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <PasswordField
        {...form.field('newPassword')}
        words={formWords}
        label={words.newPassword}
        help={formWords.passwordHelp}
        autoComplete="new-password"
        minLength={10}
        required
      />
      <SubmitButton form={form} size="large" wide>
        {words.resetSave}
      </SubmitButton>
    </form>
  );
}
