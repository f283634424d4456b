'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useTransition } from 'react';
import { type ListingState, listingFromForm, listingHref } from '@/lib/listing-query';

// From this width the filters stand beside the products and act at once; in the sheet of a phone
// they wait for its button.
const besideProducts = '(min-width: 900px)';

/** The form around the filters. Without JavaScript it is sent as it is and means the same. */
export function FilterForm({
  base,
  state,
  className,
  children,
}: {
  base: string;
  state: ListingState;
  className: string | undefined;
  children: ReactNode;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  function apply(form: HTMLFormElement) {
    const href = listingHref(base, listingFromForm(new FormData(form), state));
    startTransition(() => router.push(href, { scroll: false }));
  }

  return (
    <form
      action={base}
      className={className}
      aria-busy={pending}
      onChange={(event) => {
        const control = event.target;
        const typed = control instanceof HTMLInputElement && control.type === 'text';
        if (!typed && window.matchMedia(besideProducts).matches) apply(event.currentTarget);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.();
      }}
    >
      {children}
    </form>
  );
}
