'use client';

import { useEffect } from 'react';
import { watchClicks } from './double-click';

/** What a click can do something with. */
const controls = 'a, button, summary, label, input, select, textarea, dialog';

/**
 * A double click is meant for what its first click was on. Whatever that one put under the pointer, such
 * as a drawer or the next step of the checkout, does not get the second.
 */
export function SecondClick() {
  useEffect(() => {
    const isAstray = watchClicks();
    const onClick = (event: MouseEvent) => {
      const control = controlAt(event.target);
      // Beside a control there is nothing that it could do.
      if (!isAstray(event, control) || control === null) return;
      event.preventDefault();
      event.stopPropagation();
      // A double click also selects the word that is next to it.
      window.getSelection()?.removeAllRanges();
    };
    window.addEventListener('click', onClick, { capture: true });
    return () => window.removeEventListener('click', onClick, { capture: true });
  }, []);
  return null;
}

/** A field is one with its label, which passes its clicks on to it. */
function controlAt(target: EventTarget | null): Element | null {
  const control = target instanceof Element ? target.closest(controls) : null;
  return control instanceof HTMLInputElement ? (control.labels?.[0] ?? control) : control;
}
