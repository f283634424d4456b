import { createHmac, timingSafeEqual } from 'node:crypto';
import { hashToken } from '../../lib/token.ts';

/** A place in a line. */
export interface Ticket {
  roomId: string;
  number: number;
}

/** Writes and reads what a shopper's browser holds of its places. */
export interface TicketSigner {
  /** `line` is the cookie that the ticket is bound to; without it the ticket is worth nothing. */
  sign(ticket: Ticket, line: string): string;
  /** Null for what this shop did not sign, or signed for another holder. In constant time. */
  read(text: string, line: string): Ticket | null;
}

const shape = /^(wrm_[0-9a-z]{16})\.([1-9][0-9]{0,9})\.([A-Za-z0-9_-]{22})$/;
/** Half of the digest, as RFC 2104 allows. */
const signatureBytes = 16;

/**
 * Tickets are signed with HMAC-SHA-256 over room, number and the hash of the holder's cookie, so that
 * any process knows a place in the line without asking the database. The key is made from the shop's
 * secret for this alone: no signature of something else passes as a ticket.
 */
export function createTicketSigner(secret: string): TicketSigner {
  const key = createHmac('sha256', secret).update('waiting-room-ticket').digest();
  const signatureOf = ({ roomId, number }: Ticket, line: string) =>
    createHmac('sha256', key)
      .update(`${roomId}.${number}.${hashToken(line).toString('hex')}`)
      .digest()
      .subarray(0, signatureBytes);
  return {
    sign: (ticket, line) =>
      `${ticket.roomId}.${ticket.number}.${signatureOf(ticket, line).toString('base64url')}`,
    read(text, line) {
      const [, roomId = '', digits = '', signature = ''] = shape.exec(text) ?? [];
      if (!roomId) return null;
      const ticket = { roomId, number: Number(digits) };
      const given = Buffer.from(signature, 'base64url');
      return timingSafeEqual(given, signatureOf(ticket, line)) ? ticket : null;
    },
  };
}
