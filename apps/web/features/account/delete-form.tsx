'use client';

import { ButtonLink } from '@/components/button';
import { leaveFor } from '@/features/auth/leave';
import { type Checks, required } from '@/features/forms/checks';
import formStyles from '@/features/forms/form.module.css';
import { FormMessages } from '@/features/forms/form-messages';
import { PasswordField } from '@/features/forms/password-field';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { signInPath } from '@/lib/next-path';
import { urls } from '@/lib/urls';

const checks = { password: [required] } satisfies Checks;

/** Deletes the account after the password was typed once more. */
export function DeleteForm({
  locale,
  words,
  formWords,
}: {
  locale: Locale;
  words: Messages['account'];
  formWords: Messages['forms'];
}) {
  const form = useForm({
    words: formWords,
    checks,
    send: ({ password }) => request('/me', { method: 'DELETE', body: { password } }),
    onDone: () => {
      leaveFor(signInPath(locale, undefined, 'deleted'));
      return true;
    },
  });
  return (
    <form {...form.props} method="post" className={`${formStyles.form} ${formStyles.full}`}>
      <FormMessages form={form} labels={{ password: words.deletePassword }} />
      <PasswordField
        {...form.field('password')}
        words={formWords}
        label={words.deletePassword}
        autoComplete="current-password"
        required
      />
      <div className={formStyles.actions}>
        <SubmitButton form={form} look="danger">
          {words.deleteButton}
        </SubmitButton>
        <ButtonLink href={urls.account(locale)} look="quiet">
          {words.deleteCancel}
        </ButtonLink>
      </div>
    </form>
  );
}
