import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Id, Link, Nullable, OneOf, Slug, Timestamp } from '../../lib/schemas.ts';

export const placeStates = ['none', 'waiting', 'admitted', 'over', 'free'] as const;

export const RoomParams = Type.Object({ id: Id('wrm') }, { additionalProperties: false });

/** Where somebody stands in a line. */
export const Place = named(
  'WaitingPlace',
  Type.Object({
    room: Type.Object({
      id: Id('wrm'),
      product: Nullable(Link),
    }),
    state: OneOf(placeStates, {
      description:
        '`none`: not lined up; `over`: the admission was used or ran out; `free`: there is no line (any more), go on.',
    }),
    number: Nullable(Type.Integer({ description: 'In the order of joining.' })),
    ahead: Nullable(
      Type.Integer({ description: 'People before you, at most: some may have left.' }),
    ),
    waitSeconds: Nullable(
      Type.Integer({
        description: 'Estimated by the pace of the last minute; null while the line stands still.',
      }),
    ),
    secondsLeft: Nullable(Type.Integer({ description: 'Until the admission ends.' })),
    askAfterSeconds: Type.Number({
      description: 'When to ask again; also in Retry-After, there in whole seconds.',
    }),
  }),
);
export type Place = Static<typeof Place>;

/** What an operator may ask for, by the staff API and by the command. */
export const bounds = {
  ratePerSecond: { exclusiveMinimum: 0, maximum: 1000 },
  maxInside: { minimum: 1, maximum: 5000 },
  admissionSeconds: { minimum: 10, maximum: 86_400 },
  arrivalSeconds: { minimum: 10, maximum: 3_600 },
} as const;

const Rate = Type.Number({
  ...bounds.ratePerSecond,
  description: 'The most that are admitted in a second; 0.1 is one in ten seconds.',
});
const MaxInside = Type.Integer({
  ...bounds.maxInside,
  description: 'The most that may be admitted and have not ordered yet.',
});
const AdmissionSeconds = Type.Integer({
  ...bounds.admissionSeconds,
  description: 'How long an admission lasts for whoever has come.',
});
const ArrivalSeconds = Type.Integer({
  ...bounds.arrivalSeconds,
  description: 'How long an admission waits for somebody to come.',
});

export const OpenRoomBody = Type.Object(
  {
    product: Type.Optional(Slug),
    ratePerSecond: Rate,
    maxInside: MaxInside,
    admissionSeconds: Type.Optional(AdmissionSeconds),
    arrivalSeconds: Type.Optional(ArrivalSeconds),
  },
  { additionalProperties: false },
);
export type OpenRoomBody = Static<typeof OpenRoomBody>;

export const ChangeRoomBody = Type.Object(
  {
    ratePerSecond: Type.Optional(Rate),
    maxInside: Type.Optional(MaxInside),
    admissionSeconds: Type.Optional(AdmissionSeconds),
    arrivalSeconds: Type.Optional(ArrivalSeconds),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type ChangeRoomBody = Static<typeof ChangeRoomBody>;

/** A room as staff see it. */
export const AdminWaitingRoom = named(
  'AdminWaitingRoom',
  Type.Object({
    id: Id('wrm'),
    product: Nullable(Link),
    openedAt: Timestamp,
    closedAt: Nullable(Timestamp),
    ratePerSecond: Type.Number(),
    currentRate: Type.Number({
      description: 'What is admitted in a second now: less while the checkout is overloaded.',
    }),
    maxInside: Type.Integer(),
    admissionSeconds: Type.Integer(),
    arrivalSeconds: Type.Integer(),
    waiting: Type.Integer(),
    inside: Type.Integer(),
    spent: Type.Integer({ description: 'Admissions that became an order.' }),
    expired: Type.Integer(),
    left: Type.Integer(),
  }),
);
export type AdminWaitingRoom = Static<typeof AdminWaitingRoom>;

export const AdminWaitingRoomList = Type.Object({ items: Type.Array(AdminWaitingRoom) });
