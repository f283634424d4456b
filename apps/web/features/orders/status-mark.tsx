import { classNames } from '@/components/class-names';
import type { Tone } from './state';
import styles from './status-mark.module.css';

/** How an order stands, in a few words on the colour of their meaning. */
export function StatusMark({ text, tone }: { text: string; tone: Tone }) {
  return <p className={classNames(styles.mark, styles[tone])}>{text}</p>;
}
