'use client';

import { useEffect } from 'react';
import { watchClicks } from './double-click';

/** What a click can do something with; a label's is that of its field. */
const controls = 'a, button, summary, dialog';

/**
 * A double click is meant for what its first click was on. Whatever that one put under the pointer, such
 * as a drawer or the next step of the checkout, does not get the second.
 */
export function SecondClick() {
  useEffect(() => {
    const isAstray = watchClicks<Element>();
    const onClick = (event: MouseEvent) => {
      const control = event.target instanceof Element ? event.target.closest(controls) : null;
      // Beside a control there is nothing that it could do.
      if (!isAstray(event, control) || control === null) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('click', onClick, { capture: true });
    return () => window.removeEventListener('click', onClick, { capture: true });
  }, []);
  return null;
}
