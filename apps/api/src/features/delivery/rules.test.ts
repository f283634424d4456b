import { describe, expect, it } from 'vitest';
import { deliveryMethods } from './rules.ts';

/** A moment in Dhaka, which is six hours ahead of UTC. 2026-11-22 is a Sunday. */
const at = (time: string) => new Date(`${time}+06:00`);
const method = (district: string, time: string, code: string) =>
  deliveryMethods(district, at(time)).find((candidate) => candidate.code === code);

describe('delivery fees', () => {
  it('are 60 taka inside Dhaka, 130 elsewhere, and nothing above 5,000', () => {
    expect(method('dhaka', '2026-11-22T10:00', 'standard')).toMatchObject({
      fee: 6_000,
      freeAbove: 500_000,
    });
    for (const district of ['gazipur', 'sylhet', 'coxs-bazar']) {
      expect(method(district, '2026-11-22T10:00', 'standard')).toMatchObject({
        fee: 13_000,
        freeAbove: 500_000,
      });
    }
  });

  it('are 150 for express, which only Dhaka has, and nothing for pickup anywhere', () => {
    expect(method('dhaka', '2026-11-22T10:00', 'express')).toMatchObject({
      fee: 15_000,
      freeAbove: null,
    });
    expect(method('gazipur', '2026-11-22T10:00', 'express')).toBeUndefined();
    expect(method('sylhet', '2026-11-22T10:00', 'pickup')).toMatchObject({ fee: 0 });
  });
});

describe('delivery dates', () => {
  it.each([
    ['2026-11-22T11:59', '2026-11-22', 'before noon: the same day'],
    ['2026-11-22T12:00', '2026-11-23', 'from noon: the next day'],
    ['2026-11-22T23:59', '2026-11-23', 'late: the next day'],
    ['2026-11-23T00:00', '2026-11-23', 'after midnight in Dhaka, still yesterday in UTC'],
    ['2026-11-26T12:00', '2026-11-28', 'Thursday afternoon: not on Friday'],
    ['2026-11-27T09:00', '2026-11-28', 'Friday: on Saturday'],
  ])('express ordered %s comes %s (%s)', (time, day) => {
    expect(method('dhaka', time, 'express')).toMatchObject({ earliest: day, latest: day });
  });

  it.each([
    ['dhaka', '2026-11-22T10:00', '2026-11-23', '2026-11-24'],
    ['dhaka', '2026-11-22T18:00', '2026-11-24', '2026-11-25'],
    // Across the Friday.
    ['dhaka', '2026-11-25T10:00', '2026-11-26', '2026-11-28'],
    ['dhaka', '2026-11-26T10:00', '2026-11-28', '2026-11-29'],
    ['sylhet', '2026-11-22T10:00', '2026-11-25', '2026-11-28'],
    // Across the end of the year.
    ['sylhet', '2026-12-30T10:00', '2027-01-03', '2027-01-05'],
  ])('standard to %s ordered %s comes between %s and %s', (district, time, earliest, latest) => {
    expect(method(district, time, 'standard')).toMatchObject({ earliest, latest });
  });

  it.each([
    ['2026-11-22T16:59', '2026-11-22'],
    ['2026-11-22T17:00', '2026-11-23'],
    ['2026-11-26T17:00', '2026-11-28'],
  ])('pickup ordered %s is ready %s', (time, day) => {
    expect(method('rangpur', time, 'pickup')).toMatchObject({ earliest: day, latest: day });
  });
});
