import { Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Cursor, LocaleParameter, Nullable, Timestamp } from '../../lib/schemas.ts';

export const AuditQuery = Type.Object(
  {
    subject: Type.Optional(
      Type.String({
        pattern: '^[a-z]{3}_[0-9a-z]{16}$',
        description: 'The id of what was done to.',
      }),
    ),
    cursor: Type.Optional(Cursor),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
    locale: LocaleParameter,
  },
  { additionalProperties: false },
);

export const AuditEntries = named(
  'AuditEntries',
  Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        actorId: Nullable(Type.String({ description: 'Null for a process of the shop.' })),
        action: Type.String(),
        subject: Type.String(),
        ip: Nullable(Type.String()),
        requestId: Nullable(Type.String()),
        data: Type.Object({}, { additionalProperties: true }),
        createdAt: Timestamp,
      }),
    ),
    page: Type.Object({ nextCursor: Nullable(Type.String()) }),
  }),
);
