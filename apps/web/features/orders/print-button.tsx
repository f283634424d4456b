'use client';

import { Button } from '@/components/button';
import styles from './actions.module.css';

/** Opens the browser's own window for printing. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button className={styles.needsScript} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
