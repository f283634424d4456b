import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './notice.module.css';

/**
 * Something the page has to say. `problem` is read out at once by screen readers, the others when
 * the reader gets there.
 */
export function Notice({
  kind = 'info',
  title,
  children,
}: {
  kind?: 'info' | 'good' | 'warning' | 'problem';
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div
      className={classNames(styles.notice, styles[kind])}
      role={kind === 'problem' ? 'alert' : undefined}
    >
      {title ? <p className={styles.title}>{title}</p> : null}
      {children ? <div>{children}</div> : null}
    </div>
  );
}
