'use client';

import type { ComponentProps } from 'react';
import { Field } from '@/components/field';
import { useText } from '@/features/shell/text';
import { formatPhone } from '@/lib/phone';

/** A mobile number in any common form; on leaving the field it is written as 017xx-xxxxxx. */
export function PhoneField(field: Omit<ComponentProps<typeof Field>, 'type' | 'inputMode'>) {
  const { locale } = useText();
  return (
    <Field
      {...field}
      type="tel"
      inputMode="tel"
      maxLength={30}
      onBlur={(event) => {
        event.target.value = formatPhone(event.target.value, locale);
      }}
    />
  );
}
