import { describe, expect, it } from 'vitest';
import { bn } from '@/lib/i18n/messages/bn';
import { en } from '@/lib/i18n/messages/en';
import { roomOf } from './room';
import { clockText, milestoneOf, waitText } from './wait-text';

describe('a wait', () => {
  it.each([
    [null, 'cannot be told yet'],
    [0, 'less than a minute'],
    [59, 'less than a minute'],
    [60, 'about a minute'],
    [61, 'about 2 minutes'],
    [3_541, 'about an hour'],
    [3_600, 'about an hour'],
    [3_601, 'about 1.5 hours'],
    [7_200, 'about 2 hours'],
  ])('of %s seconds is %j', (seconds, text) => {
    expect(waitText(seconds, en.waiting, 'en')).toBe(text);
  });

  it('has the digits of the language', () => {
    expect(waitText(700, bn.waiting, 'bn')).toBe('প্রায় ১২ মিনিট');
    expect(clockText(545, 'bn')).toBe('৯:০৫');
    expect(clockText(60, 'en')).toBe('1:00');
  });

  it('is said aloud at few moments', () => {
    const said = new Set(Array.from({ length: 3_600 }, (_, seconds) => milestoneOf(seconds)));
    expect(said.size).toBe(9);
    expect(milestoneOf(null)).toBeNull();
  });
});

describe('the room of a refusal', () => {
  const refusal = (code: string, room: unknown) =>
    Object.assign(new Error('refused'), { code, body: { room } });

  it('is read from nothing else', () => {
    expect(roomOf(refusal('waiting_room', 'wrm_0123456789abcdef'))).toBe('wrm_0123456789abcdef');
    expect(roomOf(refusal('rate_limited', 'wrm_0123456789abcdef'))).toBeNull();
    expect(roomOf(refusal('waiting_room', '//elsewhere.example'))).toBeNull();
    expect(roomOf(refusal('waiting_room', undefined))).toBeNull();
    expect(roomOf(new Error('lost'))).toBeNull();
    expect(roomOf(null)).toBeNull();
  });
});
