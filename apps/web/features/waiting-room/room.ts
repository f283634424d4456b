import type { Schemas } from '@dhakacart/api-client';

export type Place = Schemas['WaitingPlace'];

const shape = /^wrm_[0-9a-hjkmnp-tv-z]{16}$/;

export const isRoom = (text: unknown): text is string =>
  typeof text === 'string' && shape.test(text);

/** The room that has to be waited in, when that is what an answer of the API says; else null. */
export function roomOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'waiting_room') return null;
  const body: unknown = 'body' in error ? error.body : null;
  const room = typeof body === 'object' && body !== null && 'room' in body ? body.room : null;
  return isRoom(room) ? room : null;
}
