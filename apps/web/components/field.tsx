import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

type FieldProps = {
  label: ReactNode;
  /** Said below the control, before there is an error. */
  help?: ReactNode;
  /** Said below the control and tied to it; also marks the control as wrong. */
  error?: string | undefined;
};

/** One labelled text input: label above, help or error below, and maybe a button at its end. */
export function Field({
  label,
  help,
  error,
  className,
  id: givenId,
  trailing,
  ...input
}: FieldProps & { trailing?: ReactNode } & ComponentProps<'input'>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.entry}>
        <input {...input} {...described(id, help, error)} className={styles.control} />
        {trailing ? <span className={styles.trailing}>{trailing}</span> : null}
      </div>
      <Below id={id} help={help} error={error} />
    </div>
  );
}

/** One labelled choice among many. */
export function SelectField({
  label,
  help,
  error,
  className,
  id: givenId,
  children,
  ...select
}: FieldProps & ComponentProps<'select'>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        {...select}
        {...described(id, help, error)}
        className={classNames(styles.control, styles.select)}
      >
        {children}
      </select>
      <Below id={id} help={help} error={error} />
    </div>
  );
}

/** A box to tick, with its label beside it. */
export function Checkbox({
  label,
  className,
  ...input
}: { label: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className={classNames(styles.tick, className)}>
      <input type="checkbox" {...input} className={styles.box} />
      <span>{label}</span>
    </label>
  );
}

function described(id: string, help: ReactNode, error: string | undefined) {
  const below = error ? `${id}-error` : help ? `${id}-help` : undefined;
  return {
    id,
    ...(error ? { 'aria-invalid': true } : {}),
    ...(below ? { 'aria-describedby': below } : {}),
  };
}

function Below({ id, help, error }: { id: string; help: ReactNode; error: string | undefined }) {
  if (error) {
    return (
      <p id={`${id}-error`} className={styles.error}>
        {error}
      </p>
    );
  }
  if (!help) return null;
  return (
    <p id={`${id}-help`} className={styles.help}>
      {help}
    </p>
  );
}
