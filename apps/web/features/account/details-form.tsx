'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field, SelectField } from '@/components/field';
import { atMost, type Checks, phone, required } from '@/features/forms/checks';
import formStyles from '@/features/forms/form.module.css';
import { FormMessages } from '@/features/forms/form-messages';
import { OptionalLabel } from '@/features/forms/optional-label';
import { PhoneField } from '@/features/forms/phone-field';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { formatPhone, parsePhone } from '@/lib/phone';
import type { User } from './types';

const checks = { name: [required, atMost(100)], phone: [phone], locale: [] } satisfies Checks;

/** Name, mobile number and the language of mails. */
export function DetailsForm({
  user,
  words,
  formWords,
  locale,
}: {
  user: User;
  words: Messages['account'];
  formWords: Messages['forms'];
  locale: Locale;
}) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useForm({
    words: formWords,
    checks,
    values: {
      name: user.name,
      phone: user.phone ? formatPhone(user.phone, locale) : '',
      locale: user.locale,
    },
    send: (values) => {
      setSaved(false);
      return request('/me', {
        method: 'PATCH',
        body: {
          name: values.name?.trim(),
          phone: parsePhone(values.phone ?? ''),
          locale: values.locale,
        },
      });
    },
    onDone: () => {
      setSaved(true);
      router.refresh();
      return false;
    },
  });
  return (
    <form {...form.props} method="post" className={formStyles.form}>
      <FormMessages form={form} labels={{ name: words.name, phone: words.phone }} />
      <Field
        {...form.field('name')}
        label={words.name}
        autoComplete="name"
        maxLength={100}
        required
      />
      <Field
        label={words.email}
        help={words.emailFixed}
        value={user.email}
        autoComplete="email"
        readOnly
      />
      <PhoneField
        {...form.field('phone')}
        label={<OptionalLabel words={formWords}>{words.phone}</OptionalLabel>}
        help={formWords.phoneHelp}
        autoComplete="tel"
      />
      <SelectField {...form.field('locale')} label={words.language}>
        <option value="en" lang="en">
          {words.english}
        </option>
        <option value="bn" lang="bn">
          {words.bengali}
        </option>
      </SelectField>
      <div className={formStyles.actions}>
        <SubmitButton form={form}>{words.save}</SubmitButton>
        <p role="status" className={formStyles.saved}>
          {saved && !form.sending ? words.saved : ''}
        </p>
      </div>
    </form>
  );
}
