import { useRef, useState } from 'react';
import { RequestProblem } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { signInPath } from '@/lib/next-path';

/**
 * Actions of buttons, one at a time: `busy` names the one that is under way, `problem` says why the
 * last one failed. Whoever was signed out meanwhile goes to sign in and comes back to this page.
 */
export function useAction(words: Messages['forms'], locale: Locale) {
  const running = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function act(name: string, action: () => Promise<void>) {
    if (running.current) return;
    running.current = true;
    setBusy(name);
    setProblem(null);
    try {
      await action();
    } catch (error) {
      if (error instanceof RequestProblem && error.code === 'unauthenticated') {
        window.location.assign(signInPath(locale, window.location.pathname, 'expired'));
        return;
      }
      if (error instanceof RequestProblem) setProblem(error.message || words.failed);
      else if (error instanceof TypeError) setProblem(words.offline);
      else throw error;
    } finally {
      running.current = false;
      setBusy(null);
    }
  }

  return { busy, problem, act };
}
