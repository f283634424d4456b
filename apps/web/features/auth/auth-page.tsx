import type { ReactNode } from 'react';
import { Panel } from '@/components/panel';
import styles from './auth-page.module.css';

/** A narrow page with one form and what stands around it. */
export function AuthPage({
  title,
  text,
  notice,
  children,
  below,
}: {
  title: string;
  text?: string;
  notice?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
}) {
  return (
    <div className={`page ${styles.page}`}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {text ? <p className={styles.text}>{text}</p> : null}
      </div>
      {notice}
      <Panel>{children}</Panel>
      {below ? <div className={styles.below}>{below}</div> : null}
    </div>
  );
}
