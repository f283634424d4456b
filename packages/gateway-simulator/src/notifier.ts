import { setTimeout as delay } from 'node:timers/promises';
import type { Controls } from './controls.ts';
import { fieldsOf } from './fields.ts';
import type { Form, Transaction } from './gateway.ts';
import { sign } from './signature.ts';

interface Notification {
  url: string;
  form: Form;
}

/** A notification that was sent, and what the shop answered; 0 when it could not be reached. */
export interface Delivery {
  tranId: string;
  status: string;
  answer: number;
}

export type Notifier = ReturnType<typeof createNotifier>;

/** Makes what the shop is told of a transaction, and sends it the way the controls say. */
export function createNotifier(store: { id: string; password: string }, controls: Controls) {
  const deliveries: Delivery[] = [];
  const held: Notification[] = [];
  const underWay = new Set<Promise<void>>();

  async function send({ url, form }: Notification): Promise<void> {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    const { tran_id: tranId = '', status = '' } = form;
    deliveries.push({ tranId, status, answer: answer?.status ?? 0 });
  }

  function track(work: Promise<unknown>): void {
    const tracked = work.then(
      () => {},
      () => {},
    );
    underWay.add(tracked);
    tracked.finally(() => underWay.delete(tracked));
  }

  const sendCopies = (one: Notification) =>
    Promise.all(Array.from({ length: controls.ipnCopies }, () => send(one)));

  return {
    /** What was sent, oldest first. */
    deliveries,

    /** The signed fields of a transaction, forged where the controls say so. */
    tell(transaction: Transaction): Form {
      const fields = fieldsOf(transaction, store.id);
      const { forge, otherTranId } = controls;
      const more = (Number(fields.amount) + 1_000).toFixed(2);
      if (forge === 'amount') fields.amount = fields.currency_amount = more;
      if (forge === 'currency') fields.currency = fields.currency_type = 'USD';
      if (forge === 'tran_id') fields.tran_id = otherTranId ?? 'another';
      const form = sign(fields, store.password);
      return forge === 'signature' ? { ...form, amount: more } : form;
    },

    /** Sends a notification now, after the delay, when it is released, or never. */
    notify(url: string | null, form: Form): void {
      if (url === null || controls.ipn === 'drop') return;
      if (controls.ipn === 'hold') held.push({ url, form });
      else if (controls.ipnDelayMs === 0) track(sendCopies({ url, form }));
      else track(delay(controls.ipnDelayMs).then(() => sendCopies({ url, form })));
    },

    /** Sends what is held, one after the other; `reverse` sends the latest first. */
    async release({ reverse = false } = {}): Promise<void> {
      const released = held.splice(0);
      if (reverse) released.reverse();
      for (const one of released) await sendCopies(one);
    },

    /** Resolves when nothing is under way. */
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
