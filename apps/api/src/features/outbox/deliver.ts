import type { Outbox } from '@dhakacart/db';
import { attemptLimit } from './claim.ts';
import { type ComposeDeps, type Composed, compose } from './compose.ts';
import { type Transports, Undeliverable } from './transport.ts';

/** `given_up`: it failed for the last time, and stays to be looked at. */
export type Outcome = 'sent' | 'failed' | 'given_up' | 'dropped';

export interface DeliverDeps extends ComposeDeps {
  transports: Transports;
}

/** When a message that was given up is due; whoever wants it tried again sets another time. */
const never = new Date('9999-12-31T00:00:00Z');

/** Pause after the given number of attempts: 30 s, doubled each time, at most 3 hours; ms. */
export const retryDelayMs = (attempts: number) =>
  Math.min(30_000 * 2 ** (attempts - 1), 10_800_000);

/**
 * Sends a message that this worker has claimed. A failure is written to the row and tried again
 * later; it is not thrown. Throws when the outcome cannot be written down: then the lease ends.
 */
export async function deliver(deps: DeliverDeps, message: Outbox): Promise<Outcome> {
  const { db } = deps.database;
  const { id, attempts } = message;
  try {
    const composed = await compose(deps, message);
    if (!composed) {
      await db.outbox.deleteMany({ where: { id } });
      return 'dropped';
    }
    const kept = await send(deps.transports, message, composed);
    await db.outbox.updateMany({
      where: { id },
      data: {
        sentAt: new Date(),
        lastError: null,
        // Only a developer's mailbox keeps what was sent, because that may hold a secret.
        ...(kept ? { data: { ...objectOf(message), ...kept } } : {}),
      },
    });
    return 'sent';
  } catch (error) {
    const isLast = error instanceof Undeliverable || attempts >= attemptLimit;
    await db.outbox.updateMany({
      where: { id },
      data: {
        lastError: reasonOf(error).slice(0, 500),
        availableAt: isLast ? never : new Date(Date.now() + retryDelayMs(attempts)),
      },
    });
    return isLast ? 'given_up' : 'failed';
  }
}

/** Returns what is to be kept of it, null where that is nothing. */
async function send(
  { email, sms }: Transports,
  { id, recipient: to }: Outbox,
  composed: Composed,
): Promise<Record<string, Record<string, string>> | null> {
  if (composed.channel === 'sms') {
    await sms.send({ ...composed.sms, id, to });
    return sms.keeps ? { sms: { ...composed.sms } } : null;
  }
  await email.send({ ...composed.mail, id, to });
  return email.keeps ? { mail: { ...composed.mail } } : null;
}

/** With the cause: `fetch` says nothing but that it failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause instanceof Error ? `${message}: ${cause.message || cause.name}` : message;
}

function objectOf({ data }: Outbox): Record<string, never> {
  return typeof data === 'object' && data !== null ? (data as Record<string, never>) : {};
}
