import type { Config } from '../../config.ts';
import type { Mail } from './templates/layout.ts';

/** A text message before it is sent. */
export interface Sms {
  text: string;
}

export interface Transport<Content> {
  /** True where a message is only kept for a developer to read. */
  keeps: boolean;
  /**
   * Resolves once the next server has taken responsibility; throws when it did not. `id` is that of
   * the outbox row: the same at every attempt, so that a repeat can be recognised.
   * @throws Undeliverable when trying again is of no use
   */
  send(message: Content & { id: string; to: string }): Promise<void>;
}

export interface Transports {
  email: Transport<Mail>;
  sms: Transport<Sms>;
  close(): void;
}

/** The receiving server says that it will never take this message. */
export class Undeliverable extends Error {}

export type TransportSettings = Pick<
  Config,
  'smtpUrl' | 'mailFrom' | 'sms' | 'mailbox' | 'publicOrigin'
>;

/** The development mailbox where it is switched on; else every attempt fails and says why. */
export function unconfigured<Content>(mailbox: boolean, reason: string): Transport<Content> {
  return {
    keeps: mailbox,
    async send() {
      if (!mailbox) throw new Error(reason);
    },
  };
}
