import { type Database, type DbOrTx, newId, type Role } from '@dhakacart/db';
import { createToken, hashToken } from '../../lib/token.ts';

/** Who is asking, as one indexed read found it. */
export interface CurrentSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  user: CurrentUser;
}

export interface CurrentUser {
  id: string;
  email: string;
  name: string;
  phone: string | null;
  role: Role;
  locale: 'en' | 'bn';
  createdAt: Date;
}

/** A session ends this long after it began, however much it is used; ms. */
export const absoluteLifetimeMs = 180 * 24 * 60 * 60 * 1000;
const touchAfterMs = 5 * 60 * 1000;
/** More than this many sessions at once, and the one unused longest ends. */
const sessionLimit = 50;

interface SessionRow {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  user_id: string;
  email: string;
  name: string;
  phone: string | null;
  role: Role;
  locale: 'en' | 'bn';
  user_created_at: Date;
}

export interface SessionRepository {
  /** The living session of a token, or null. One statement. */
  get(token: string): Promise<CurrentSession | null>;
  /** Notes that a session is in use and lets it live on; writes at most every five minutes. */
  touch(session: CurrentSession): Promise<void>;
}

export function createSessionRepository(
  { pool }: Pick<Database, 'pool'>,
  { lifetimeMs }: { lifetimeMs: number },
): SessionRepository {
  return {
    async get(token) {
      const { rows } = await pool.query<SessionRow>({
        name: 'session-get',
        text: `
          SELECT s.id, s.created_at, s.last_seen_at, u.id AS user_id, u.email, u.name, u.phone,
            u.role, u.locale, u.created_at AS user_created_at
          FROM sessions s JOIN users u ON u.id = s.user_id
          WHERE s.token_hash = $1 AND s.expires_at > now()`,
        values: [hashToken(token)],
      });
      const row = rows[0];
      return row ? toSession(row) : null;
    },
    async touch({ id, lastSeenAt }) {
      if (Date.now() - lastSeenAt.getTime() < touchAfterMs) return;
      await pool.query({
        name: 'session-touch',
        text: `
          UPDATE sessions SET last_seen_at = now(), expires_at = LEAST(
            now() + $2 * interval '1 ms', created_at + $3 * interval '1 ms')
          WHERE id = $1 AND last_seen_at < now() - $4 * interval '1 ms'`,
        values: [id, lifetimeMs, absoluteLifetimeMs, touchAfterMs],
      });
    },
  };
}

/** Starts a session and returns its token, which is nowhere else. */
export async function startSession(
  db: DbOrTx,
  session: { userId: string; userAgent: string; ip: string; lifetimeMs: number },
): Promise<string> {
  const token = createToken();
  await db.session.create({
    data: {
      id: newId('ses'),
      userId: session.userId,
      tokenHash: hashToken(token),
      userAgent: session.userAgent,
      ip: session.ip,
      expiresAt: new Date(Date.now() + session.lifetimeMs),
    },
  });
  const surplus = await db.session.findMany({
    where: { userId: session.userId },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    skip: sessionLimit,
    select: { id: true },
  });
  if (surplus.length) {
    await db.session.deleteMany({ where: { id: { in: surplus.map(({ id }) => id) } } });
  }
  return token;
}

function toSession(row: SessionRow): CurrentSession {
  return {
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    user: {
      id: row.user_id,
      email: row.email,
      name: row.name,
      phone: row.phone,
      role: row.role,
      locale: row.locale,
      createdAt: row.user_created_at,
    },
  };
}
