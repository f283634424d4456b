'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { leaveFor } from '@/features/auth/leave';
import { request } from '@/lib/api/browser';
import { formatMoment } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { signInPath } from '@/lib/next-path';
import styles from './account-list.module.css';
import { describeDevice } from './device';
import type { Session } from './types';
import { useAction } from './use-action';

type Words = Messages['account'];

/** Where the account is signed in, and the ways to end it there. */
export function SessionList({
  sessions,
  words,
  formWords,
  locale,
}: {
  sessions: Session[];
  words: Words;
  formWords: Messages['forms'];
  locale: Locale;
}) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { busy, problem, act } = useAction(formWords, locale);

  // The button that had focus went away with its session.
  useEffect(() => {
    if (said) status.current?.focus();
  }, [said]);

  const revoke = (session: Session) =>
    act(session.id, async () => {
      await request(`/auth/sessions/${session.id}`, { method: 'DELETE' });
      router.refresh();
      setSaid(fill(words.revoked, { device: deviceName(session, words) }));
    });

  const everywhere = () =>
    act('everywhere', async () => {
      await request('/auth/sign-out-everywhere', { method: 'POST' });
      leaveFor(signInPath(locale, undefined, 'everywhere'));
    });

  return (
    <>
      {problem ? <Notice kind="problem">{problem}</Notice> : null}
      <p ref={status} tabIndex={-1} role="status" className={styles.said}>
        {said}
      </p>
      <Panel className={styles.panel}>
        <ul className={styles.list}>
          {sessions.map((session) => (
            <li key={session.id} className={styles.item}>
              <div className={styles.what}>
                <p className={styles.title}>
                  {deviceName(session, words)}
                  {session.current ? <span className={styles.tag}>{words.thisDevice}</span> : null}
                </p>
                <p className={styles.quiet}>
                  {session.current
                    ? words.activeNow
                    : fill(words.lastActive, { when: formatMoment(session.lastSeenAt, locale) })}
                  {' · '}
                  {fill(words.fromAddress, { ip: session.ip })}
                </p>
                <p className={styles.quiet}>
                  {fill(words.signedIn, { when: formatMoment(session.createdAt, locale) })}
                </p>
              </div>
              {session.current ? null : (
                <Button
                  look="quiet"
                  size="small"
                  aria-label={fill(words.revokeNamed, { device: deviceName(session, words) })}
                  aria-disabled={busy === session.id}
                  onClick={() => revoke(session)}
                >
                  {words.revoke}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <div className={styles.actions}>
        <Button look="danger" aria-disabled={busy === 'everywhere'} onClick={everywhere}>
          {words.everywhere}
        </Button>
        <p className={styles.quiet}>{words.everywhereText}</p>
      </div>
    </>
  );
}

function deviceName({ userAgent }: Session, words: Words): string {
  const { browser, system } = describeDevice(userAgent);
  if (browser && system) return fill(words.deviceOn, { browser, system });
  return browser ?? system ?? words.unknownDevice;
}
