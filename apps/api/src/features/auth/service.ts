import { type Database, newId, type Tx } from '@dhakacart/db';
import { isUniqueViolation } from '../../lib/database-errors.ts';
import { normaliseText } from '../../lib/text.ts';
import { hashToken } from '../../lib/token.ts';
import { runTransaction } from '../../lib/transaction.ts';
import { recordAudit } from '../audit/repository.ts';
import { mergeGuestCart } from '../cart/merge.ts';
import { postMessage } from '../outbox/messages.ts';
import type { RequestContext } from './context.ts';
import { requireEmail, requireGoodPassword, requirePhone } from './input.ts';
import type { PasswordHasher } from './password-hash.ts';
import { emailTaken, invalidCredentials } from './problems.ts';
import type { RegisterBody, SignInBody } from './schema.ts';
import { type CurrentUser, startSession } from './session-repository.ts';
import type { Throttle } from './throttle.ts';

export interface AuthDeps {
  database: Database;
  hasher: PasswordHasher;
  throttle: Throttle;
  sessionLifetimeMs: number;
  cartLifetimeMs: number;
}

/** Somebody who has just signed in, with the token for the cookie. */
export interface SignedIn {
  user: CurrentUser;
  token: string;
}

export interface AuthService {
  /**
   * With a mail of welcome, or without for a load run. Throws `email_taken`, and `validation_failed`
   * for an email, phone or password that won't do.
   */
  register(
    body: RegisterBody,
    context: RequestContext,
    options: { welcome: boolean },
  ): Promise<SignedIn>;
  /** Throws `invalid_credentials`, the same whether the account exists, and `account_locked`. */
  signIn(body: SignInBody, context: RequestContext): Promise<SignedIn>;
}

export function createAuthService(deps: AuthDeps): AuthService {
  const { database, hasher, throttle } = deps;
  const { db } = database;

  /** Whether this address has been used to sign in to the account before. */
  async function isFamiliar(userId: string | undefined, ip: string): Promise<boolean> {
    const found = await db.auditLog.findFirst({
      where: {
        subject: userId ?? 'nobody',
        action: { in: ['account.signed_in', 'account.registered'] },
        ip,
      },
      select: { id: true },
    });
    return found !== null;
  }

  /** A new token for every sign-in, the visitor's earlier session ended, the guest's cart kept. */
  async function enter(tx: Tx, userId: string, context: RequestContext): Promise<string> {
    if (context.sessionToken) {
      await tx.session.deleteMany({ where: { tokenHash: hashToken(context.sessionToken) } });
    }
    const token = await startSession(tx, {
      userId,
      userAgent: context.userAgent,
      ip: context.ip,
      lifetimeMs: deps.sessionLifetimeMs,
    });
    if (context.cartToken) {
      await mergeGuestCart(tx, context.cartToken, userId, deps.cartLifetimeMs);
    }
    return token;
  }

  return {
    async register(body, context, { welcome }) {
      const email = requireEmail(body.email);
      requireGoodPassword(body.password, email, '/password');
      const phone = body.phone === undefined ? null : requirePhone(body.phone);
      const locale = body.locale ?? context.locale;
      const name = normaliseText(body.name);
      const passwordHash = await hasher.hash(body.password);
      try {
        return await runTransaction(db, async (tx) => {
          const user = await tx.user.create({
            data: { id: newId('usr'), email, name, phone, locale, passwordHash },
            omit: { passwordHash: true, updatedAt: true },
          });
          const token = await enter(tx, user.id, context);
          await recordAudit(tx, {
            actorId: user.id,
            action: 'account.registered',
            subject: user.id,
            ip: context.ip,
            requestId: context.requestId,
          });
          if (welcome) {
            await postMessage(tx, {
              template: 'welcome',
              recipient: email,
              locale,
              data: { name },
            });
          }
          return { user, token };
        });
      } catch (error) {
        if (isUniqueViolation(error) && (await db.user.count({ where: { email } }))) {
          throw emailTaken();
        }
        throw error;
      }
    },

    async signIn(body, context) {
      const email = requireEmail(body.email);
      const attempt = { email, address: context.visitor };
      const user = await db.user.findUnique({ where: { email }, omit: { updatedAt: true } });
      await throttle.beforeSignIn(attempt, () => isFamiliar(user?.id, context.ip));
      // An account that does not exist costs the same time as a wrong password.
      const matches = user
        ? await hasher.verify(body.password, user.passwordHash)
        : await hasher.verifyNothing(body.password);
      if (!user || !matches) throw invalidCredentials();
      await throttle.afterSignIn(attempt);
      const { passwordHash: _, ...known } = user;
      const token = await runTransaction(db, async (tx) => {
        const started = await enter(tx, user.id, context);
        await recordAudit(tx, {
          actorId: user.id,
          action: 'account.signed_in',
          subject: user.id,
          ip: context.ip,
          requestId: context.requestId,
        });
        return started;
      });
      return { user: known, token };
    },
  };
}
