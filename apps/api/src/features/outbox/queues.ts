import { claimDue, type Queue } from './claim.ts';
import { type DeliverDeps, deliver, type Outcome } from './deliver.ts';

/**
 * Messages at once, for each queue. Every channel has two, so that neither a provider that is away
 * nor a heap of old failures keeps anybody's first message waiting.
 */
const queues: (Queue & { atOnce: number })[] = [
  { channel: 'email', failedBefore: false, atOnce: 8 },
  { channel: 'email', failedBefore: true, atOnce: 4 },
  { channel: 'sms', failedBefore: false, atOnce: 8 },
  { channel: 'sms', failedBefore: true, atOnce: 4 },
];

export interface Deliveries {
  /**
   * Starts sending what is due, as much as may be under way at once; what is sent makes room for
   * the next by itself. Resolves when everything that there is room for was taken, not when it is
   * sent: a server that does not answer holds up nothing but its own message.
   */
  begin(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Takes nothing more, and resolves when nothing is under way. No `begin` may be running. */
  stop(): Promise<void>;
}

export interface DeliveryReports {
  onOutcome(channel: Queue['channel'], outcome: Outcome): void;
  /** The database was lost on the way; the message is tried again when its lease has ended. */
  onError(error: unknown): void;
}

/** The sending half of the outbox: one for each worker, and there may be several workers. */
export function createDeliveries(deps: DeliverDeps, reports: DeliveryReports): Deliveries {
  const running = new Set<Promise<void>>();
  let stopped = false;

  const lines = queues.map((queue) => {
    let taken = 0;
    async function fill(): Promise<void> {
      const free = queue.atOnce - taken;
      if (stopped || free <= 0) return;
      // The room is taken before anything is awaited, so that two who fill never take it twice.
      taken += free;
      let claimed = 0;
      try {
        const messages = await claimDue(deps.database, queue, free);
        claimed = messages.length;
        for (const message of messages) start(message);
      } finally {
        taken -= free - claimed;
      }
    }
    function start(message: Parameters<typeof deliver>[1]): void {
      const work = deliver(deps, message)
        .then((outcome) => reports.onOutcome(queue.channel, outcome))
        .catch(reports.onError)
        .then(() => {
          taken--;
          return fill();
        })
        .catch(reports.onError)
        .finally(() => running.delete(work));
      running.add(work);
    }
    return { fill };
  });

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.all(running);
  }

  return {
    async begin() {
      await Promise.all(lines.map(({ fill }) => fill()));
    },
    idle,
    stop() {
      stopped = true;
      return idle();
    },
  };
}
