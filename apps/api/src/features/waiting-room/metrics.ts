import { Counter, Gauge, type Registry } from 'prom-client';
import { lineLength } from './place.ts';
import type { Room, Rooms } from './rooms.ts';

/** `checkout`, or the slug of the product that the room stands before. */
const labelOf = ({ slug }: Room) => slug ?? 'checkout';

/**
 * What every process knows of the open rooms, the same in each but for what it did itself. There are
 * series only for rooms that are open, of which there are few.
 */
export function registerWaitingRoomMetrics(registry: Registry, rooms: Rooms): void {
  const gauge = (name: string, help: string, read: (room: Room) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['room'] as const,
      registers: [registry],
      collect() {
        this.reset();
        for (const room of rooms.open.values()) this.set({ room: labelOf(room) }, read(room));
      },
    });
  gauge(
    'waiting_room_waiting',
    'People in the line, with those who gave up and are not passed yet; far above the rate means a long wait',
    lineLength,
  );
  gauge(
    'waiting_room_inside',
    'People who are admitted and have not ordered; at its limit when slots, not the rate, hold the line up',
    ({ inside }) => inside.size,
  );
  gauge(
    'waiting_room_rate',
    'Admissions a second that are allowed now; below what the operator set while the checkout is overloaded',
    ({ currentRate }) => currentRate,
  );
  new Counter({
    name: 'waiting_room_admissions_total',
    help: 'People admitted by this process; the sum over all is how fast the line moves',
    labelNames: ['room'] as const,
    registers: [registry],
    collect() {
      this.reset();
      for (const [id, count] of rooms.admitted) {
        const room = rooms.open.get(id);
        if (room) this.inc({ room: labelOf(room) }, count);
      }
    },
  });
}
