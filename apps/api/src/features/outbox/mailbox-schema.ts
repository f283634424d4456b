import { Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Nullable, OneOf, Timestamp } from '../../lib/schemas.ts';

export const Mailbox = named(
  'Mailbox',
  Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        channel: OneOf(['email', 'sms']),
        to: Type.String(),
        template: Type.String(),
        subject: Nullable(Type.String()),
        text: Nullable(Type.String()),
        createdAt: Timestamp,
        sentAt: Nullable(Timestamp),
        attempts: Type.Integer(),
        lastError: Nullable(Type.String()),
      }),
    ),
  }),
);
