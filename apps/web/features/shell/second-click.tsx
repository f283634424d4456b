'use client';

import { useEffect } from 'react';

/** What a click can do something with. */
const controls = 'a, button, summary, dialog';

/**
 * A double click is meant for what its first click was on. Whatever that one put under the pointer, such
 * as a drawer or the next step of the checkout, does not get the second.
 */
export function SecondClick() {
  useEffect(() => {
    let first: Element | null = null;
    const onClick = (event: MouseEvent) => {
      const control = event.target instanceof Element ? event.target.closest(controls) : null;
      // The keyboard's clicks have no count.
      if (event.detail === 1) first = control;
      if (event.detail < 2 || control === first) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('click', onClick, { capture: true });
    return () => window.removeEventListener('click', onClick, { capture: true });
  }, []);
  return null;
}
