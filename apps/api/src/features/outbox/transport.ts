import { createTransport } from 'nodemailer';
import type { Config } from '../../config.ts';
import type { Mail } from './templates/layout.ts';

export interface OutgoingMail extends Mail {
  /** The id of the outbox row: the same at every attempt, so that a repeat can be recognised. */
  id: string;
  to: string;
}

export interface MailTransport {
  /** True where a mail is only kept for a developer to read. */
  keepsMail: boolean;
  /** Resolves once the next server has taken responsibility; throws when it did not. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/**
 * SMTP where the configuration names a server; the development mailbox where it is switched on;
 * else every attempt fails and says so, and the messages wait in the outbox.
 */
export function createMailTransport({
  smtpUrl,
  mailFrom,
  mailbox,
  publicOrigin,
}: Pick<Config, 'smtpUrl' | 'mailFrom' | 'mailbox' | 'publicOrigin'>): MailTransport {
  if (smtpUrl !== null) {
    const domain = new URL(publicOrigin).hostname;
    // All of it together stays below the lease that a message is sent under.
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    const smtp = createTransport({ url: smtpUrl, ...timeouts }, { from: mailFrom });
    return {
      keepsMail: false,
      async send({ id, to, subject, text, html }) {
        await smtp.sendMail({ to, subject, text, html, messageId: `<${id}@${domain}>` });
      },
      close: () => smtp.close(),
    };
  }
  return {
    keepsMail: mailbox,
    async send() {
      if (!mailbox) throw new Error('no mail server is configured (SMTP_URL)');
    },
    close() {},
  };
}
