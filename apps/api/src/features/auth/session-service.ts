import type { Database } from '@dhakacart/db';
import { notFound } from '../../lib/problem.ts';
import { recordAudit } from '../audit/repository.ts';
import type { RequestContext } from './context.ts';
import type { CurrentSession } from './session-repository.ts';

export interface SessionSummary {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
  ip: string;
  current: boolean;
}

export interface SessionService {
  /** Living sessions, the one used last first. */
  find(current: CurrentSession): Promise<SessionSummary[]>;
  /** Ends the session that is asking. */
  signOut(current: CurrentSession, context: RequestContext): Promise<void>;
  signOutEverywhere(current: CurrentSession, context: RequestContext): Promise<void>;
  /** Ends one of the person's sessions; throws `not_found` for anybody else's. */
  revoke(current: CurrentSession, id: string, context: RequestContext): Promise<void>;
}

export function createSessionService({ db }: Pick<Database, 'db'>): SessionService {
  return {
    async find({ id: currentId, user }) {
      const sessions = await db.session.findMany({
        where: { userId: user.id, expiresAt: { gt: new Date() } },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
        select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, ip: true },
      });
      return sessions.map((session) => ({ ...session, current: session.id === currentId }));
    },

    async signOut({ id, user }, { ip, requestId }) {
      await db.$transaction(async (tx) => {
        const { count } = await tx.session.deleteMany({ where: { id } });
        if (count) {
          const entry = { actorId: user.id, action: 'account.signed_out' as const, subject: id };
          await recordAudit(tx, { ...entry, ip, requestId });
        }
      });
    },

    async signOutEverywhere({ user }, { ip, requestId }) {
      await db.$transaction(async (tx) => {
        const { count } = await tx.session.deleteMany({ where: { userId: user.id } });
        await recordAudit(tx, {
          actorId: user.id,
          action: 'account.sessions_ended',
          subject: user.id,
          ip,
          requestId,
          data: { count },
        });
      });
    },

    async revoke({ user }, id, { ip, requestId }) {
      await db.$transaction(async (tx) => {
        const { count } = await tx.session.deleteMany({ where: { id, userId: user.id } });
        if (count === 0) throw notFound();
        await recordAudit(tx, {
          actorId: user.id,
          action: 'account.session_revoked',
          subject: id,
          ip,
          requestId,
        });
      });
    },
  };
}
