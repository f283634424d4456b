import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { ApiError } from '@/lib/api';
import { getPrivate } from '@/lib/api/visitor';
import type { Locale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/next-path';
import type { Address, Session, User } from './types';

/** Who is asking for this page, or null. One question per render, whoever asks. */
export const getVisitor = cache(async (): Promise<User | null> => {
  const { user } = await getPrivate<{ user: User | null }>('/me');
  return user;
});

/** The signed-in visitor; anyone else is sent to sign in and comes back to `path`. */
export async function requireVisitor(locale: Locale, path: string): Promise<User> {
  const user = await getVisitor();
  return user ?? redirect(signInPath(locale, path, 'expired'));
}

export async function findAddresses(): Promise<Address[]> {
  return (await getPrivate<{ items: Address[] }>('/me/addresses')).items;
}

export async function findSessions(): Promise<Session[]> {
  return (await getPrivate<{ items: Session[] }>('/auth/sessions')).items;
}

/**
 * What `load` answers, or a way to sign in when the session ended between two requests.
 * @throws ApiError for every other refusal.
 */
export async function orSignIn<T>(load: Promise<T>, locale: Locale, path: string): Promise<T> {
  try {
    return await load;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      redirect(signInPath(locale, path, 'expired'));
    }
    throw error;
  }
}
