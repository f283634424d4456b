/** Every rule about fees and dates. Fees in poisha; dates are days in Dhaka, `2026-11-22`. */

export type DeliveryCode = 'standard' | 'express' | 'pickup';

export interface DeliveryMethod {
  code: DeliveryCode;
  fee: number;
  /** An order of at least this much pays no fee; null where it always does. */
  freeAbove: number | null;
  earliest: string;
  latest: string;
}

/** The district that "inside Dhaka" means. */
const homeDistrict = 'dhaka';

const fees = { standardInside: 6_000, standardOutside: 13_000, express: 15_000, pickup: 0 };
const freeAbove = 500_000;

/** Hours of the day in Dhaka; what is ordered later counts as ordered the next day. */
const cutoffs = { express: 12, pickup: 17, standard: 18 };

/** How many delivery days a standard parcel takes, from the day the order counts for. */
const standardDays = { inside: [1, 2], outside: [3, 5] } as const;

/** Nothing is delivered or handed out on the weekly holiday: Friday. */
const holiday = 5;

/** What can be delivered to a district when an order is placed at `now`, the cheapest way first. */
export function deliveryMethods(district: string, now: Date): DeliveryMethod[] {
  const inside = district === homeDistrict;
  const { day, hour } = clockInDhaka(now);
  const countsFor = (cutoff: number) => (hour < cutoff ? day : addDays(day, 1));
  const [fastest, slowest] = inside ? standardDays.inside : standardDays.outside;
  const standardDay = countsFor(cutoffs.standard);
  const pickupDay = workingDay(countsFor(cutoffs.pickup));
  const expressDay = workingDay(countsFor(cutoffs.express));
  return [
    {
      code: 'standard',
      fee: inside ? fees.standardInside : fees.standardOutside,
      freeAbove,
      earliest: addWorkingDays(standardDay, fastest),
      latest: addWorkingDays(standardDay, slowest),
    },
    ...(inside
      ? [
          {
            code: 'express' as const,
            fee: fees.express,
            freeAbove: null,
            earliest: expressDay,
            latest: expressDay,
          },
        ]
      : []),
    {
      code: 'pickup',
      fee: fees.pickup,
      freeAbove: null,
      earliest: pickupDay,
      latest: pickupDay,
    },
  ];
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Dhaka',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});

function clockInDhaka(now: Date): { day: string; hour: number } {
  const parts = Object.fromEntries(
    clock.formatToParts(now).map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}

function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The day itself, or the next one when nothing is delivered on it. */
function workingDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === holiday ? addDays(day, 1) : day;
}

function addWorkingDays(day: string, count: number): string {
  let result = day;
  for (let left = count; left > 0; left--) result = workingDay(addDays(result, 1));
  return result;
}
