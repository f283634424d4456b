'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import type { Messages } from '@/lib/i18n/types';
import styles from './actions.module.css';

/** Copies a text; says so for a moment, in the same place. */
export function CopyButton({
  text,
  label,
  words,
}: {
  text: string;
  /** What is copied, for those who do not see what it stands beside. */
  label: string;
  words: Messages['orders']['copy'];
}) {
  const [said, setSaid] = useState<string | null>(null);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  async function copy() {
    try {
      // There is no clipboard on plain http, except on this machine.
      await navigator.clipboard.writeText(text);
      setSaid(words.done);
    } catch {
      setSaid(words.failed);
    }
  }

  return (
    <span className={styles.copy}>
      <Button look="quiet" size="small" className={styles.needsScript} onClick={copy}>
        <span aria-hidden="true">{said ?? words.button}</span>
        <span className="visually-hidden">{label}</span>
      </Button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </span>
  );
}
