import { parseArgs } from 'node:util';
import type { Database } from '@dhakacart/db';
import { changeRoom, closeRoom, findRooms, getOpenRoomId, openRoom } from './operate.ts';
import { type AdminWaitingRoom, bounds, type ChangeRoomBody } from './schema.ts';

const usage = `Usage: waiting-room list
       waiting-room open   [--product SLUG] --rate N --inside N [--minutes N] [--arrival SECONDS]
       waiting-room change [--product SLUG] [--rate N] [--inside N] [--minutes N] [--arrival SECONDS]
       waiting-room close  [--product SLUG]
Without --product it is about the checkout as a whole. --rate is admissions a second, --inside how many
may be admitted and have not ordered, --minutes how long an admission lasts, --arrival how long it waits
for somebody to come.`;

/** What each option sets, and how many of its units one is. */
const meanings = {
  rate: ['ratePerSecond', 1],
  inside: ['maxInside', 1],
  minutes: ['admissionSeconds', 60],
  arrival: ['arrivalSeconds', 1],
} as const;

/**
 * What an operator does to waiting rooms on the command line, as the audit log has it too.
 * @throws Error with the usage; Problem as `operate.ts` throws
 */
export async function waitingRoomCommand(
  database: Pick<Database, 'pool'>,
  args: string[],
  say: (line: string) => void,
): Promise<void> {
  const { positionals, values } = parse(args);
  const [command] = positionals;
  const by = { staffId: null };
  const slug = values.product ?? null;
  const settings = settingsOf(values);
  if (positionals.length !== 1 || !command) throw new Error(usage);
  if (command === 'list') {
    const rooms = await findRooms(database, 'en');
    for (const room of rooms) say(lineOf(room));
    if (rooms.length === 0) say('No waiting room was ever opened.');
    return;
  }
  if (command === 'open') {
    const { ratePerSecond, maxInside } = settings;
    if (ratePerSecond === undefined || maxInside === undefined) throw new Error(usage);
    const product = slug === null ? {} : { product: slug };
    const id = await openRoom(database, { ...settings, ...product, ratePerSecond, maxInside }, by);
    return tell(id);
  }
  if (command !== 'change' && command !== 'close') throw new Error(usage);
  const id = await getOpenRoomId(database, slug);
  if (id === null) throw new Error(`There is no open waiting room before ${scopeOf(slug)}.`);
  if (command === 'change') {
    if (Object.keys(settings).length === 0) throw new Error(usage);
    await changeRoom(database, id, settings, by);
  } else {
    await closeRoom(database, id, by);
  }
  return tell(id);

  async function tell(id: string): Promise<void> {
    for (const room of await findRooms(database, 'en', id)) say(lineOf(room));
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        product: { type: 'string' },
        rate: { type: 'string' },
        inside: { type: 'string' },
        minutes: { type: 'string' },
        arrival: { type: 'string' },
      },
    });
  } catch {
    throw new Error(usage);
  }
}

function settingsOf(values: Record<string, string | undefined>): ChangeRoomBody {
  const settings: ChangeRoomBody = {};
  for (const [option, [setting, units]] of Object.entries(meanings)) {
    const text = values[option];
    if (text === undefined) continue;
    const bound = bounds[setting];
    const value = Number(text);
    const whole = 'minimum' in bound;
    const enough = whole
      ? Number.isInteger(value) && value * units >= bound.minimum
      : value > bound.exclusiveMinimum;
    if (text.trim() === '' || !enough || value * units > bound.maximum) {
      const from = whole ? `a whole number from ${Math.ceil(bound.minimum / units)}` : 'above 0';
      throw new Error(`--${option} is ${from}, and at most ${bound.maximum / units}.`);
    }
    settings[setting] = value * units;
  }
  return settings;
}

const scopeOf = (slug: string | null) => slug ?? 'the checkout';

function lineOf(room: AdminWaitingRoom): string {
  const { product, closedAt, openedAt, ratePerSecond, currentRate, maxInside } = room;
  const { waiting, inside, spent, expired, left } = room;
  const state = closedAt ? `closed ${closedAt}` : 'open';
  const slowed = currentRate < ratePerSecond ? ` (now ${currentRate.toFixed(1)})` : '';
  return (
    `${scopeOf(product?.slug ?? null)}: ${state}, since ${openedAt}, ${ratePerSecond}/s${slowed}, ` +
    `${inside} of ${maxInside} inside, ${waiting} waiting; ` +
    `${spent} ordered, ${expired} did not, ${left} left`
  );
}
