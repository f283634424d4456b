import { askAfterSeconds, paceOf, waitSeconds } from './estimate.ts';
import type { Inside, Room } from './rooms.ts';
import type { Place } from './schema.ts';

/** How a number stands in a room, from memory. */
export type Standing =
  | { state: 'none' | 'over' }
  | { state: 'waiting'; ahead: number }
  | { state: 'admitted'; inside: Inside };

/** `number` is undefined for somebody without a place. */
export function standingOf(room: Room, number: number | undefined): Standing {
  if (number === undefined) return { state: 'none' };
  const inside = room.inside.get(number);
  if (inside && inside.until > performance.now()) return { state: 'admitted', inside };
  // Whoever is behind the head was admitted or passed over; the others wait. Some of those ahead may
  // have left since, so this is the most there can be.
  if (number <= room.head) return { state: 'over' };
  return { state: 'waiting', ahead: number - room.head - 1 };
}

/** What a shopper is told of their place, and when to ask again. */
export function placeOf(room: Room, number: number | undefined): Omit<Place, 'room'> {
  const standing = standingOf(room, number);
  const { state } = standing;
  const shown = {
    state,
    number: number ?? null,
    ahead: null,
    waitSeconds: null,
    secondsLeft: null,
  };
  switch (standing.state) {
    case 'none':
      return { ...shown, ...waitOf(room, lineLength(room)) };
    case 'waiting':
      return { ...shown, ahead: standing.ahead, ...waitOf(room, standing.ahead) };
    case 'admitted':
      return { ...shown, secondsLeft: secondsLeft(standing.inside), askAfterSeconds: 2 };
    case 'over':
      return { ...shown, askAfterSeconds: askAfterSeconds(0, room.arrivalSeconds) };
  }
}

/** How long somebody waits with so many ahead, and when they ask again. */
export function waitOf(room: Room, ahead: number) {
  const pace = paceOf(room.history, room.currentRate);
  const shortest = (ahead + 1) / Math.max(pace, room.currentRate);
  return {
    waitSeconds: waitSeconds(ahead, pace),
    askAfterSeconds: askAfterSeconds(shortest, room.arrivalSeconds),
  };
}

/** How many are before somebody who joins now, at most. */
export const lineLength = ({ head, lastNumber }: Room) => lastNumber - head;

export const secondsLeft = ({ until }: Inside) =>
  Math.max(0, Math.floor((until - performance.now()) / 1000));
