import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Link } from './link';

type Look = {
  /** One primary button on a view; secondary beside it; quiet for what is rarely pressed. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'large' | 'small';
  wide?: boolean;
};

function lookOf({ look = 'primary', size = 'normal', wide = false }: Look, className?: string) {
  return classNames(styles.button, styles[look], styles[size], wide && styles.wide, className);
}

export function Button({
  look,
  size,
  wide,
  className,
  type = 'button',
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button type={type} className={lookOf(present({ look, size, wide }), className)} {...rest} />
  );
}

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function ButtonLink({
  look,
  size,
  wide,
  className,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return <Link className={lookOf(present({ look, size, wide }), className)} {...rest} />;
}

function present(look: { [Key in keyof Look]: Look[Key] | undefined }): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
