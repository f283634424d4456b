import type { ComponentProps } from 'react';
import { Button } from '@/components/button';
import styles from './form.module.css';
import type { Form } from './use-form';

/**
 * Sends a form. While it is being sent the button keeps focus and width, and says so; a second press
 * does nothing.
 */
export function SubmitButton({
  form,
  children,
  ...rest
}: { form: Form } & Omit<ComponentProps<typeof Button>, 'form'>) {
  return (
    <Button type="submit" aria-disabled={form.sending} {...rest}>
      <span className={styles.faces}>
        <span className={form.sending ? styles.hidden : undefined}>{children}</span>
        <span className={form.sending ? undefined : styles.hidden}>{form.words.working}</span>
      </span>
    </Button>
  );
}
