import type { Database } from '@dhakacart/db';
import { hashToken, isToken } from '../../lib/token.ts';
import { runTransaction } from '../../lib/transaction.ts';
import { recordAudit } from '../audit/repository.ts';
import { postMessage } from '../outbox/messages.ts';
import type { RequestContext } from './context.ts';
import { requireEmail, requireGoodPassword } from './input.ts';
import type { PasswordHasher } from './password-hash.ts';
import { invalidResetToken, wrongPassword } from './problems.ts';
import { type CurrentSession, type CurrentUser, startSession } from './session-repository.ts';
import { accountKey, allowances, type Throttle } from './throttle.ts';

export interface PasswordService {
  /** Throws `invalid_credentials` unless it is the person's password, and `account_locked`. */
  confirm(user: CurrentUser, password: string, pointer: string): Promise<void>;
  /**
   * Sets a new password, ends the other sessions and replaces this one; returns its new token.
   * Throws as `confirm` does, and `validation_failed` for a password that won't do.
   */
  change(
    session: CurrentSession,
    passwords: { currentPassword: string; newPassword: string },
    context: RequestContext,
  ): Promise<string>;
  /** Has a mail sent if there is such an account; does the same work if there is not. */
  requestReset(email: string, context: RequestContext): Promise<void>;
  /** Throws `invalid_token` for a link that is unknown, used or too old. */
  confirmReset(
    reset: { token: string; newPassword: string },
    context: RequestContext,
  ): Promise<void>;
}

export interface PasswordDeps {
  database: Pick<Database, 'db'>;
  hasher: PasswordHasher;
  throttle: Throttle;
  sessionLifetimeMs: number;
}

export function createPasswordService(deps: PasswordDeps): PasswordService {
  const { hasher, throttle } = deps;
  const { db } = deps.database;

  async function confirm(user: CurrentUser, password: string, pointer: string): Promise<void> {
    const key = `confirm:${user.id}`;
    await throttle.attempt(key, allowances.confirmation);
    const { passwordHash } = await db.user.findUniqueOrThrow({
      where: { id: user.id },
      select: { passwordHash: true },
    });
    if (!(await hasher.verify(password, passwordHash))) throw wrongPassword(pointer);
    await throttle.forget(key);
  }

  return {
    confirm,

    async change({ user }, { currentPassword, newPassword }, context) {
      requireGoodPassword(newPassword, user.email, '/newPassword');
      await confirm(user, currentPassword, '/currentPassword');
      const passwordHash = await hasher.hash(newPassword);
      return runTransaction(db, async (tx) => {
        await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
        await tx.session.deleteMany({ where: { userId: user.id } });
        await tx.passwordReset.deleteMany({ where: { userId: user.id } });
        const token = await startSession(tx, {
          userId: user.id,
          userAgent: context.userAgent,
          ip: context.ip,
          lifetimeMs: deps.sessionLifetimeMs,
        });
        await recordAudit(tx, {
          actorId: user.id,
          action: 'account.password_changed',
          subject: user.id,
          ip: context.ip,
          requestId: context.requestId,
        });
        const { email: recipient, locale, name } = user;
        await postMessage(tx, { template: 'password_changed', recipient, locale, data: { name } });
        return token;
      });
    },

    async requestReset(text, { visitor, locale, requestId }) {
      const email = requireEmail(text);
      await throttle.attempt(`reset-address:${visitor}`, allowances.resetAddress);
      // Too many mails to one address are dropped in silence, or the answer would tell who has one.
      if (!(await throttle.allows(`reset:${email}`, allowances.resetMail))) return;
      // Written for an unknown address as well, and dropped by the worker: so both take as long.
      await db.$transaction((tx) =>
        postMessage(tx, {
          template: 'password_reset',
          recipient: email,
          locale,
          data: { requestId },
        }),
      );
    },

    async confirmReset({ token, newPassword }, { ip, requestId }) {
      if (!isToken(token)) throw invalidResetToken();
      const usable = {
        tokenHash: hashToken(token),
        usedAt: null,
        expiresAt: { gt: new Date() },
      };
      const reset = await db.passwordReset.findFirst({
        where: usable,
        select: { id: true, user: { select: { id: true, email: true, name: true, locale: true } } },
      });
      if (!reset) throw invalidResetToken();
      const { user } = reset;
      requireGoodPassword(newPassword, user.email, '/newPassword');
      const passwordHash = await hasher.hash(newPassword);
      await runTransaction(db, async (tx) => {
        // Of two who come at once with one link, the second finds it used.
        const { count } = await tx.passwordReset.updateMany({
          where: { ...usable, id: reset.id },
          data: { usedAt: new Date() },
        });
        if (count === 0) throw invalidResetToken();
        await tx.passwordReset.deleteMany({ where: { userId: user.id, id: { not: reset.id } } });
        await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
        await tx.session.deleteMany({ where: { userId: user.id } });
        await recordAudit(tx, {
          actorId: user.id,
          action: 'account.password_reset',
          subject: user.id,
          ip,
          requestId,
        });
        await postMessage(tx, {
          template: 'password_changed',
          recipient: user.email,
          locale: user.locale,
          data: { name: user.name },
        });
      });
      await throttle.forget(accountKey(user.email));
    },
  };
}
