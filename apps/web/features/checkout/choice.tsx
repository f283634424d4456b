import type { ReactNode } from 'react';
import { classNames } from '@/components/class-names';
import styles from './choice.module.css';

/** One of several ways, as a card that is pressed anywhere. */
export function Choice({
  name,
  value,
  checked,
  disabled = false,
  title,
  aside,
  children,
  onChoose,
}: {
  name: string;
  value: string;
  checked: boolean;
  disabled?: boolean;
  title: ReactNode;
  /** At the end of the title's line: what it costs. */
  aside?: ReactNode;
  children?: ReactNode;
  onChoose: (value: string) => void;
}) {
  return (
    <label className={classNames(styles.choice, disabled && styles.disabled)}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        className={styles.button}
        onChange={() => onChoose(value)}
      />
      <span className={styles.title}>{title}</span>
      {aside ? <span className={styles.aside}>{aside}</span> : null}
      {children ? <span className={styles.text}>{children}</span> : null}
    </label>
  );
}

/** A question with its choices below each other, or side by side where there is room. */
export function Choices({
  legend,
  beside = false,
  children,
}: {
  legend: string;
  beside?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={classNames(styles.list, beside && styles.beside)}>{children}</div>
    </fieldset>
  );
}
