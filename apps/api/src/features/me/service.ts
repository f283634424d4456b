import type { Database } from '@dhakacart/db';
import { Problem } from '../../lib/problem.ts';
import { normaliseText } from '../../lib/text.ts';
import { runTransaction } from '../../lib/transaction.ts';
import { recordAudit } from '../audit/repository.ts';
import type { RequestContext } from '../auth/context.ts';
import { requirePhone } from '../auth/input.ts';
import type { PasswordService } from '../auth/password-service.ts';
import type { CurrentUser } from '../auth/session-repository.ts';
import { accountKey } from '../auth/throttle.ts';
import { forgetCustomer } from '../orders/forget-customer.ts';
import type { ChangeMeBody } from './schema.ts';

/** An account with years of orders takes longer to forget than a transaction usually may, ms. */
const removal = { timeout: 20_000 };

export interface MeService {
  /** Throws `validation_failed` for a phone number that is none. */
  change(user: CurrentUser, body: ChangeMeBody): Promise<CurrentUser>;
  /**
   * Removes the account with everything personal: addresses, sessions, cart, messages. The audit
   * log stays; it holds ids, not names. Orders stay for the books, without the person. Throws
   * `invalid_credentials`; `conflict` while an order is under way; and `forbidden` for staff, whose
   * accounts somebody else closes, so that the shop is never left without an administrator.
   */
  remove(user: CurrentUser, password: string, context: RequestContext): Promise<void>;
}

export function createMeService(
  { db }: Pick<Database, 'db'>,
  passwords: Pick<PasswordService, 'confirm'>,
): MeService {
  return {
    async change(user, { name, phone, locale }) {
      return db.user.update({
        where: { id: user.id },
        data: {
          ...(name === undefined ? {} : { name: normaliseText(name) }),
          ...(phone === undefined ? {} : { phone: phone === null ? null : requirePhone(phone) }),
          ...(locale === undefined ? {} : { locale }),
        },
        omit: { passwordHash: true, updatedAt: true },
      });
    },

    async remove(user, password, { ip, requestId }) {
      if (user.role !== 'customer') {
        throw new Problem('forbidden', {
          detail: {
            en: 'A staff account is closed by an administrator.',
            bn: 'কর্মীর অ্যাকাউন্ট একজন প্রশাসক বন্ধ করেন।',
          },
        });
      }
      await passwords.confirm(user, password, '/password');
      await runTransaction(
        db,
        async (tx) => {
          // Whoever places an order for the account now waits, and then finds no account.
          await tx.$queryRaw`SELECT FROM users WHERE id = ${user.id} FOR UPDATE`;
          await forgetCustomer(tx, user.id);
          // Addresses, sessions, resets and the cart go with the user, by their foreign keys.
          await tx.user.delete({ where: { id: user.id } });
          await tx.outbox.deleteMany({ where: { recipient: user.email } });
          await tx.signInThrottle.deleteMany({
            where: {
              key: { in: [accountKey(user.email), `reset:${user.email}`, `confirm:${user.id}`] },
            },
          });
          await recordAudit(tx, {
            actorId: user.id,
            action: 'account.deleted',
            subject: user.id,
            ip,
            requestId,
          });
        },
        removal,
      );
    },
  };
}
