import type { AuditLog, Database } from '@dhakacart/db';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { invalidCursor } from '../../lib/problem.ts';
import { requireRole } from '../../plugins/session.ts';
import { AuditEntries, AuditQuery } from './schema.ts';

const scope = 'audit';

/** Who did what to whom, for administrators. */
export const auditRoutes: Routes<{ database: Pick<Database, 'db'> }> = async (
  app,
  { database },
) => {
  app.get(
    '/admin/audit-log',
    {
      onRequest: requireRole('admin'),
      schema: {
        tags: ['admin'],
        summary: 'The audit log, newest first',
        querystring: AuditQuery,
        response: { 200: AuditEntries, ...problems(401, 403) },
      },
    },
    async ({ query: { subject, cursor, limit } }) => {
      const before = cursor === undefined ? null : positionOf(cursor);
      const entries = await database.db.auditLog.findMany({
        where: {
          ...(subject === undefined ? {} : { subject }),
          ...(before
            ? {
                OR: [
                  { createdAt: { lt: before.createdAt } },
                  { createdAt: before.createdAt, id: { lt: before.id } },
                ],
              }
            : {}),
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      });
      const items = entries.slice(0, limit);
      const last = entries.length > limit ? items.at(-1) : undefined;
      return {
        items: items.map(toEntry),
        page: {
          nextCursor: last ? encodeCursor(scope, [last.createdAt.getTime(), last.id]) : null,
        },
      };
    },
  );
};

function positionOf(cursor: string): { createdAt: Date; id: string } {
  const [time, id] = decodeCursor(scope, ['number', 'string'], cursor);
  const createdAt = new Date(time);
  if (Number.isNaN(createdAt.getTime())) throw invalidCursor();
  return { createdAt, id };
}

function toEntry({ data, createdAt, ...entry }: AuditLog) {
  const details = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  return { ...entry, data: details, createdAt: createdAt.toISOString() };
}
