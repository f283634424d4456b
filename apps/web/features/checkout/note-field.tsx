import { type ReactNode, useId } from 'react';
import styles from '@/components/field.module.css';

/** The longest note that the shop takes. */
const most = 500;

/** A few lines of text. */
export function NoteField({
  label,
  help,
  value,
  fixed,
  onChange,
}: {
  label: ReactNode;
  help: string;
  value: string;
  /** Whether it cannot be changed now. */
  fixed: boolean;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        name="note"
        rows={3}
        maxLength={most}
        value={value}
        readOnly={fixed}
        aria-describedby={`${id}-help`}
        className={styles.control}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
    </div>
  );
}
