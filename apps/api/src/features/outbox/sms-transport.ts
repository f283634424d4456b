import {
  type Sms,
  type Transport,
  type TransportSettings,
  Undeliverable,
  unconfigured,
} from './transport.ts';

/** For the whole of a request, ms; far below the lease that a message is sent under. */
const timeoutMs = 15_000;

/** Not authorised, not paid, forbidden, too slow, too many: the same message may go through later. */
const passing = new Set([401, 402, 403, 408, 429]);

/**
 * An HTTP provider where the configuration names one: `POST {to, from, text}` with a bearer token.
 * Any 2xx means that it took the message. What it refuses (4xx) it would refuse again, except where
 * that is not about the message: a token or an account that is to be mended, or patience.
 */
export function createSmsTransport({
  sms,
  mailbox,
}: Pick<TransportSettings, 'sms' | 'mailbox'>): Transport<Sms> {
  if (sms === null) return unconfigured(mailbox, 'no SMS provider is configured (SMS_URL)');
  const { url, token, sender } = sms;
  return {
    keeps: false,
    async send({ id, to, text }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': id,
        },
        body: JSON.stringify({ to, from: sender, text }),
        // A redirect would carry the token to somebody else.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const answer = await response.text();
      if (response.ok) return;
      const reason = `the SMS provider answered ${response.status}: ${answer.slice(0, 200)}`;
      const isFinal =
        response.status >= 400 && response.status < 500 && !passing.has(response.status);
      throw isFinal ? new Undeliverable(reason) : new Error(reason);
    },
  };
}
