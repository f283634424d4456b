import type { ReactNode } from 'react';
import type { Messages } from '@/lib/i18n/types';
import styles from './form.module.css';

/** The label of a field that may stay empty; all the others must be filled. */
export function OptionalLabel({
  words,
  children,
}: {
  words: Messages['forms'];
  children: ReactNode;
}) {
  return (
    <>
      {children} <span className={styles.optional}>({words.optional})</span>
    </>
  );
}
