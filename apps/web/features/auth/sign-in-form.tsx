'use client';

import { useActionState } from 'react';
import { Field } from '@/components/field';
import { Link } from '@/components/link';
import formStyles from '@/features/forms/form.module.css';
import { FormMessages } from '@/features/forms/form-messages';
import { PasswordField } from '@/features/forms/password-field';
import { untouched } from '@/features/forms/result';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import { signIn } from './actions';
import styles from './auth-page.module.css';
import { signInBody } from './bodies';
import { signInChecks } from './checks';
import { leaveFor } from './leave';

/** Email and password. `next` is a page of ours that was checked before. */
export function SignInForm({
  locale,
  next,
  words,
  formWords,
}: {
  locale: Locale;
  next: string;
  words: Messages['auth'];
  formWords: Messages['forms'];
}) {
  const [answer, action] = useActionState(signIn, untouched);
  const form = useForm({
    words: formWords,
    checks: signInChecks,
    answer,
    send: (values) => request('/auth/sign-in', { method: 'POST', body: signInBody(values) }),
    onDone: () => {
      leaveFor(next);
      return true;
    },
  });
  return (
    <form {...form.props} action={action} className={formStyles.form}>
      <FormMessages form={form} labels={{ email: words.email, password: words.password }} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <Field
        {...form.field('email')}
        label={words.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <PasswordField
        {...form.field('password')}
        words={formWords}
        label={words.password}
        autoComplete="current-password"
        required
      />
      <Link href={urls.resetPassword(locale)} className={`${styles.link} ${styles.end}`}>
        {words.forgot}
      </Link>
      <SubmitButton form={form} size="large" wide>
        {words.signIn}
      </SubmitButton>
    </form>
  );
}
