'use client';

import { useEffect } from 'react';
import { onVisitorChange } from '@/features/auth/leave';

/**
 * Loads the page anew when somebody else may be looking at it: after a sign-in or sign-out in another
 * tab, and when the browser brings the page back from its memory.
 */
export function PrivatePage() {
  useEffect(() => {
    const reload = () => window.location.reload();
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) reload();
    };
    const stop = onVisitorChange(reload);
    window.addEventListener('pageshow', onShow);
    return () => {
      stop();
      window.removeEventListener('pageshow', onShow);
    };
  }, []);
  return null;
}
