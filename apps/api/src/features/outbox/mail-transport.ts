import { createTransport } from 'nodemailer';
import type { Mail } from './templates/layout.ts';
import { type Transport, type TransportSettings, unconfigured } from './transport.ts';

/** Connections that are kept open to the mail server, so that a sale's mails need no greeting each. */
const connections = 4;

/** SMTP where the configuration names a server. */
export function createMailTransport({
  smtpUrl,
  mailFrom,
  mailbox,
  publicOrigin,
}: Omit<TransportSettings, 'sms'>): Transport<Mail> & { close(): void } {
  if (smtpUrl === null) {
    const reason = 'no mail server is configured (SMTP_URL)';
    return { ...unconfigured<Mail>(mailbox, reason), close() {} };
  }
  const domain = new URL(publicOrigin).hostname;
  // All of it together stays below the lease that a message is sent under.
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  const smtp = createTransport(
    { url: smtpUrl, pool: true, maxConnections: connections, ...timeouts },
    { from: mailFrom },
  );
  return {
    keeps: false,
    async send({ id, to, subject, text, html }) {
      await smtp.sendMail({ to, subject, text, html, messageId: `<${id}@${domain}>` });
    },
    close: () => smtp.close(),
  };
}
