import type { ReactNode } from 'react';
import styles from './account.module.css';

/** The title of an account page, with a sentence and maybe a button beside it. */
export function PageHead({
  title,
  text,
  action,
}: {
  title: string;
  text?: string;
  action?: ReactNode;
}) {
  return (
    <div className={styles.headRow}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {text ? <p>{text}</p> : null}
      </div>
      {action}
    </div>
  );
}
