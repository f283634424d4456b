'use server';

import { redirect } from 'next/navigation';
import { type Checks, findErrors, textValues } from '@/features/forms/checks';
import { readProblem } from '@/features/forms/problem';
import type { FormResult } from '@/features/forms/result';
import { sendForVisitor } from '@/lib/api/visitor';
import { messagesOf } from '@/lib/i18n';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { nextPath, signInPath } from '@/lib/next-path';
import { forgotBody, registerBody, resetBody, signInBody } from './bodies';
import { forgotChecks, registerChecks, resetChecks, signInChecks } from './checks';

// These answer forms that are sent without JavaScript; with it, the browser asks the API itself.

type Values = Record<string, string>;

export async function signIn(_before: FormResult, form: FormData): Promise<FormResult> {
  const { values, locale } = read(form);
  const refusal = await send('/auth/sign-in', values, signInBody(values), signInChecks, locale);
  return refusal ?? redirect(nextPath(values.next, locale));
}

export async function register(_before: FormResult, form: FormData): Promise<FormResult> {
  const { values, locale } = read(form);
  const body = registerBody(values, locale);
  const refusal = await send('/auth/register', values, body, registerChecks, locale);
  return refusal ?? redirect(nextPath(values.next, locale));
}

export async function askForReset(_before: FormResult, form: FormData): Promise<FormResult> {
  const { values, locale } = read(form);
  const body = forgotBody(values);
  const refusal = await send('/auth/password-reset', values, body, forgotChecks, locale);
  return refusal ?? { errors: {}, problem: null, values: body, done: true };
}

export async function resetPassword(_before: FormResult, form: FormData): Promise<FormResult> {
  const { values, locale } = read(form);
  const body = resetBody(values);
  const refusal = await send('/auth/password-reset/confirm', values, body, resetChecks, locale);
  return refusal ?? redirect(signInPath(locale, undefined, 'password'));
}

export async function signOut(form: FormData): Promise<void> {
  const { locale } = read(form);
  await sendForVisitor('/auth/sign-out', undefined, locale);
  redirect(signInPath(locale, undefined, 'signed-out'));
}

function read(form: FormData): { values: Values; locale: Locale } {
  const values = textValues(form);
  return { values, locale: isLocale(values.locale) ? values.locale : 'en' };
}

// Null when the API has done it, else what to tell the person.
async function send(
  path: string,
  values: Values,
  body: object,
  checks: Checks,
  locale: Locale,
): Promise<FormResult | null> {
  const words = messagesOf(locale).forms;
  const { password: _password, newPassword: _newPassword, ...shown } = values;
  const found = findErrors(values, checks, words);
  if (Object.keys(found).length)
    return { errors: found, problem: null, values: shown, done: false };
  try {
    const answer = await sendForVisitor(path, body, locale);
    if (answer.status < 300) return null;
    const outcome = readProblem(answer.status, answer.body, Object.keys(checks), words);
    return { ...outcome, values: shown, done: false };
  } catch (error) {
    log('error', `The API did not take a form for ${path}`, error);
    return { errors: {}, problem: words.failed, values: shown, done: false };
  }
}
