import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './panel.module.css';

/** A white sheet on the paper: forms, summaries, addresses. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={classNames(styles.panel, className)} {...rest} />;
}
