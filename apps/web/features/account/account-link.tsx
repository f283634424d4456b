'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/icon';
import { Link } from '@/components/link';
import { request } from '@/lib/api/browser';
import { mayBeKnown } from '@/lib/visitor-hint';
import styles from './account-link.module.css';
import type { User } from './types';

/**
 * The account in the header: the first name of whoever is signed in. The page itself is the same for
 * everyone and is asked nothing; the name takes the room of the word, so nothing moves.
 */
export function AccountLink({ href, label }: { href: string; label: string }) {
  const [name, setName] = useState<string | null>(null);

  useEffect(() => {
    if (!mayBeKnown()) return;
    const controller = new AbortController();
    request<{ user: User | null }>('/me', { signal: controller.signal })
      .then(({ user }) => setName(user?.name.split(' ')[0] ?? null))
      .catch(() => {
        // Without an answer the link says what it leads to, which is true in any case.
      });
    return () => controller.abort();
  }, []);

  return (
    <Link href={href} className={styles.link}>
      <Icon name="person" />
      <span className={styles.word}>
        {name ? (
          <>
            <span className="visually-hidden">{label}: </span>
            {name}
          </>
        ) : (
          label
        )}
      </span>
    </Link>
  );
}
