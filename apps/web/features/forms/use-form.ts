'use client';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { RequestProblem } from '@/lib/api/browser';
import type { Messages } from '@/lib/i18n/types';
import { type Checks, findErrors, textValues } from './checks';
import { readProblem } from './problem';
import type { FormResult } from './result';

type Options = {
  words: Messages['forms'];
  /** Every field by name; a complaint about any other is said above the form. */
  checks: Checks;
  /** Values that are there before anything is typed. */
  values?: Record<string, string>;
  /** The server's answer when the form was sent without JavaScript. */
  answer?: FormResult;
  /** Calls the API; what it throws is told to the person. */
  send: (values: Record<string, string>) => Promise<unknown>;
  /** After success. True: the page is being left, and the form stays busy until it is gone. */
  onDone: (values: Record<string, string>) => boolean;
};

/**
 * A form that checks what was typed, sends it once however often it is submitted, and says beside
 * each field what is wrong with it. Nothing typed is lost when the network fails.
 */
export function useForm({ words, checks, values = {}, answer, send, onDone }: Options) {
  const id = useId();
  const ref = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>(answer?.errors ?? {});
  const [problem, setProblem] = useState<string | null>(answer?.problem ?? null);
  const [signedOut, setSignedOut] = useState(false);
  const [refusals, setRefusals] = useState(0);

  // The browser's own bubbles are in its language, not in the page's, and vanish; they serve only
  // where there is no JavaScript.
  useEffect(() => {
    if (ref.current) ref.current.noValidate = true;
  }, []);

  useEffect(() => {
    if (refusals === 0) return;
    const invalid = ref.current?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [];
    const summary = ref.current?.querySelector<HTMLElement>('[data-error-summary]');
    if (invalid.length > 1 && summary) summary.focus();
    else invalid[0]?.focus();
  }, [refusals]);

  function refuse(found: Record<string, string>, whole: string | null) {
    setErrors(found);
    setProblem(whole);
    setRefusals((count) => count + 1);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    const typed = textValues(new FormData(event.currentTarget));
    const found = findErrors(typed, checks, words);
    // A choice that waits for another one cannot be made yet.
    for (const name of Object.keys(found)) {
      const control = event.currentTarget.elements.namedItem(name);
      if (control instanceof HTMLSelectElement && control.disabled) delete found[name];
    }
    if (Object.keys(found).length) return refuse(found, null);

    busy.current = true;
    setSending(true);
    let leaving = false;
    try {
      await send(typed);
      setErrors({});
      setProblem(null);
      setSignedOut(false);
      leaving = onDone(typed);
    } catch (error) {
      if (error instanceof RequestProblem) {
        const { status, code, body } = error;
        if (code === 'unauthenticated') setSignedOut(true);
        const outcome = readProblem(status, body, Object.keys(checks), words);
        refuse(outcome.errors, code === 'unauthenticated' ? words.signedOut : outcome.problem);
      } else if (error instanceof TypeError) {
        refuse({}, words.offline);
      } else {
        refuse({}, words.failed);
        throw error;
      }
    } finally {
      if (!leaving) {
        busy.current = false;
        setSending(false);
      }
    }
  }

  return {
    id,
    words,
    sending,
    errors,
    problem,
    signedOut,
    /** For the form element. */
    props: {
      ref,
      onSubmit: submit,
      // Of a menu, React sees the choice only at its `change`; a rendering at the `input` before it
      // would put the old choice back.
      onChange: (event: FormEvent<HTMLFormElement>) => {
        const name = event.target instanceof Element ? event.target.getAttribute('name') : null;
        if (name && errors[name]) setErrors(({ [name]: _settled, ...rest }) => rest);
      },
    },
    /** For one field: its name, id, first value and error. */
    field: (name: string) => ({
      name,
      id: `${id}-${name}`,
      defaultValue: answer?.values[name] ?? values[name] ?? '',
      error: errors[name],
    }),
  };
}

export type Form = ReturnType<typeof useForm>;
