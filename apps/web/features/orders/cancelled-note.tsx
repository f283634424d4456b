'use client';

import { useEffect, useRef, useState } from 'react';
import styles from './actions.module.css';
import type { Order } from './types';

/**
 * Says that the order was just cancelled, where the button was that did it, and takes its focus. It
 * was there before the change, or nothing would be read out.
 */
export function CancelledNote({ status, said }: { status: Order['status']; said: string }) {
  const [atFirst] = useState(status);
  const note = useRef<HTMLParagraphElement>(null);
  const just = status === 'cancelled' && atFirst !== 'cancelled';

  useEffect(() => {
    if (just) note.current?.focus();
  }, [just]);

  return (
    <p ref={note} tabIndex={-1} role="status" className={styles.said}>
      {just ? said : ''}
    </p>
  );
}
