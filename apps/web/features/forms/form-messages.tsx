'use client';

import { usePathname } from 'next/navigation';
import { ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import { useText } from '@/features/shell/text';
import { signInPath } from '@/lib/next-path';
import styles from './form.module.css';
import type { Form } from './use-form';

/**
 * What is wrong with the form as a whole, and, when several fields are wrong, a list that leads to
 * each of them. `labels` name the fields.
 */
export function FormMessages({ form, labels }: { form: Form; labels: Record<string, string> }) {
  const { locale } = useText();
  const path = usePathname();
  const wrong = Object.entries(form.errors);
  return (
    <>
      {form.problem ? (
        <Notice kind="problem" title={form.problem}>
          {form.signedOut ? (
            <ButtonLink href={signInPath(locale, path)} look="secondary" size="small">
              {form.words.signIn}
            </ButtonLink>
          ) : null}
        </Notice>
      ) : null}
      {wrong.length > 1 ? (
        <div tabIndex={-1} data-error-summary className={styles.summary}>
          <Notice kind="warning" title={form.words.summaryTitle}>
            <ul className={styles.errors}>
              {wrong.map(([name, error]) => (
                <li key={name}>
                  <a
                    href={`#${form.id}-${name}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(`${form.id}-${name}`)?.focus();
                    }}
                  >
                    {labels[name] ?? name}
                  </a>
                  {': '}
                  {error}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
