'use client';

import { type ReactNode, useActionState } from 'react';
import { Field } from '@/components/field';
import formStyles from '@/features/forms/form.module.css';
import { FormMessages } from '@/features/forms/form-messages';
import { OptionalLabel } from '@/features/forms/optional-label';
import { PasswordField } from '@/features/forms/password-field';
import { PhoneField } from '@/features/forms/phone-field';
import { untouched } from '@/features/forms/result';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { register } from './actions';
import { registerBody } from './bodies';
import { registerChecks } from './checks';
import { leaveFor } from './leave';

/** A new account; whoever made it is signed in. `children` is the small print above the button. */
export function RegisterForm({
  locale,
  next,
  words,
  formWords,
  children,
}: {
  locale: Locale;
  next: string;
  words: Messages['auth'];
  formWords: Messages['forms'];
  children: ReactNode;
}) {
  const [answer, action] = useActionState(register, untouched);
  const form = useForm({
    words: formWords,
    checks: registerChecks,
    answer,
    send: (values) =>
      request('/auth/register', { method: 'POST', body: registerBody(values, locale) }),
    onDone: () => {
      leaveFor(next);
      return true;
    },
  });
  const labels = {
    name: words.name,
    email: words.email,
    password: words.password,
    phone: words.phone,
  };
  return (
    <form {...form.props} action={action} className={formStyles.form}>
      <FormMessages form={form} labels={labels} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <Field
        {...form.field('name')}
        label={words.name}
        help={words.nameHelp}
        autoComplete="name"
        maxLength={100}
        required
      />
      <Field
        {...form.field('email')}
        label={words.email}
        help={words.emailHelp}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <PasswordField
        {...form.field('password')}
        words={formWords}
        label={words.password}
        help={formWords.passwordHelp}
        autoComplete="new-password"
        minLength={10}
        required
      />
      <PhoneField
        {...form.field('phone')}
        label={<OptionalLabel words={formWords}>{words.phone}</OptionalLabel>}
        help={formWords.phoneHelp}
        autoComplete="tel"
      />
      {children}
      <SubmitButton form={form} size="large" wide>
        {words.register}
      </SubmitButton>
    </form>
  );
}
