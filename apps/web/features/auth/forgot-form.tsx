'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import formStyles from '@/features/forms/form.module.css';
import { FormMessages } from '@/features/forms/form-messages';
import { untouched } from '@/features/forms/result';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { askForReset } from './actions';
import styles from './auth-page.module.css';
import { forgotBody } from './bodies';
import { forgotChecks } from './checks';

/** Asks for the mail with a link. The answer is the same whether or not there is such an account. */
export function ForgotForm({
  locale,
  words,
  formWords,
}: {
  locale: Locale;
  words: Messages['auth'];
  formWords: Messages['forms'];
}) {
  const [answer, action] = useActionState(askForReset, untouched);
  const [sent, setSent] = useState(answer.done);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useForm({
    words: formWords,
    checks: forgotChecks,
    answer,
    send: (values) => request('/auth/password-reset', { method: 'POST', body: forgotBody(values) }),
    onDone: () => {
      setSent(true);
      return false;
    },
  });

  useEffect(() => {
    if (sent) heading.current?.focus();
  }, [sent]);

  if (sent) {
    return (
      <div className={styles.sent}>
        <h2 ref={heading} tabIndex={-1}>
          {words.sentTitle}
        </h2>
        <p>{words.sentText}</p>
        <p className={styles.small}>{words.sentNothing}</p>
        <Button look="quiet" onClick={() => setSent(false)}>
          {words.askAgain}
        </Button>
      </div>
    );
  }
  return (
    <form {...form.props} action={action} className={formStyles.form}>
      <FormMessages form={form} labels={{ email: words.email }} />
      <input type="hidden" name="locale" value={locale} />
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
      <SubmitButton form={form} size="large" wide>
        {words.sendLink}
      </SubmitButton>
    </form>
  );
}
