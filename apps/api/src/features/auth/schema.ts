import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { lineOfText } from '../../lib/person-text.ts';
import { Id, Nullable, OneOf, Timestamp } from '../../lib/schemas.ts';

export const roles = ['customer', 'staff', 'admin'] as const;

export const User = named(
  'User',
  Type.Object({
    id: Type.String(),
    email: Type.String(),
    name: Type.String(),
    phone: Nullable(Type.String({ description: 'E.164' })),
    role: OneOf(roles),
    locale: OneOf(['en', 'bn']),
    createdAt: Timestamp,
  }),
);

export const UserAnswer = named('UserAnswer', Type.Object({ user: User }));

export const Email = Type.String({ minLength: 3, maxLength: 254, description: 'ASCII only.' });
export const PersonName = lineOfText(100, 'How to address the person.');
export const Phone = Type.String({
  minLength: 8,
  maxLength: 30,
  description: 'A Bangladesh mobile number in any common form.',
});
/** Bounded only so that nobody makes the server hash megabytes; the rules follow. */
const Password = Type.String({ minLength: 1, maxLength: 1000 });

export const RegisterBody = Type.Object(
  {
    email: Email,
    password: Password,
    name: PersonName,
    phone: Type.Optional(Phone),
    locale: Type.Optional(OneOf(['en', 'bn'])),
  },
  { additionalProperties: false },
);
export type RegisterBody = Static<typeof RegisterBody>;

export const SignInBody = Type.Object(
  { email: Email, password: Password },
  { additionalProperties: false },
);
export type SignInBody = Static<typeof SignInBody>;

export const ChangePasswordBody = Type.Object(
  { currentPassword: Password, newPassword: Password },
  { additionalProperties: false },
);

export const RequestResetBody = Type.Object({ email: Email }, { additionalProperties: false });

export const ConfirmResetBody = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 200 }), newPassword: Password },
  { additionalProperties: false },
);

export const SessionList = named(
  'SessionList',
  Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        createdAt: Timestamp,
        lastSeenAt: Timestamp,
        userAgent: Type.String(),
        ip: Type.String(),
        current: Type.Boolean(),
      }),
    ),
  }),
);

export const SessionParams = Type.Object({ id: Id('ses') }, { additionalProperties: false });
