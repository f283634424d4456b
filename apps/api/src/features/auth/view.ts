import type { CurrentUser } from './session-repository.ts';

/** A user as the API shows it to that user. */
export function toUser({ id, email, name, phone, role, locale, createdAt }: CurrentUser) {
  return { id, email, name, phone, role, locale, createdAt: createdAt.toISOString() };
}
