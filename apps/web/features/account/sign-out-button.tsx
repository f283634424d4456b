'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/button';
import { signOut } from '@/features/auth/actions';
import { leaveFor } from '@/features/auth/leave';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/next-path';
import styles from './account.module.css';

/** Ends this session; a plain form where there is no JavaScript. */
export function SignOutButton({
  locale,
  label,
  failed,
}: {
  locale: Locale;
  label: string;
  failed: string;
}) {
  const busy = useRef(false);
  const [problem, setProblem] = useState(false);

  async function leave() {
    if (busy.current) return;
    busy.current = true;
    setProblem(false);
    try {
      await request('/auth/sign-out', { method: 'POST' });
      leaveFor(signInPath(locale, undefined, 'signed-out'));
    } catch {
      busy.current = false;
      setProblem(true);
    }
  }

  return (
    <form
      action={signOut}
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" look="quiet" size="small">
        {label}
      </Button>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {failed}
        </p>
      ) : null}
    </form>
  );
}
