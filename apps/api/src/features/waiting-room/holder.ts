import type { FastifyReply, FastifyRequest } from 'fastify';
import { createCookie } from '../../lib/cookies.ts';
import { isToken } from '../../lib/token.ts';
import type { Ticket, TicketSigner } from './ticket.ts';

/** What one browser holds: who it is to the lines, and where it stands in them. */
export interface Holder {
  /** The secret that its tickets are bound to; null for somebody who never lined up. */
  line: string | null;
  /** Its places by room. */
  tickets: ReadonlyMap<string, number>;
}

/** Long enough for any line, and for whoever lines up again on the second day of a sale. */
const lifetimeMs = 48 * 60 * 60 * 1000;
/** Lines that one browser stands in at once; of more, those it joined first are forgotten. */
const mostTickets = 4;
const separator = '~';

export interface Holders {
  read(request: FastifyRequest): Holder;
  /** Gives a browser a ticket that is bound to `line`, beside those that it has. */
  give(reply: FastifyReply, holder: Holder & { line: string }, ticket: Ticket): void;
  /** Takes the ticket of a room away from a browser. */
  take(reply: FastifyReply, holder: Holder, roomId: string): void;
}

/**
 * Two cookies that scripts cannot read: `line`, a random secret in the way of a cart's cookie, and
 * `tickets`, signed and bound to it. It is neither the session's cookie nor the cart's, since both
 * change when somebody signs in while they wait, and the place has to outlive that.
 */
export function createHolders(signer: TicketSigner, secure: boolean): Holders {
  const lineCookie = createCookie('line', secure);
  const ticketsCookie = createCookie('tickets', secure);
  // Without the hint that a session or a cart is there: it would end with these cookies.
  const only = (cookies: string[]) => cookies[0] ?? '';

  return {
    read({ headers }) {
      const line = lineCookie.read(headers.cookie);
      if (!isToken(line)) return { line: null, tickets: new Map() };
      const texts = (ticketsCookie.read(headers.cookie) ?? '').split(separator, mostTickets);
      const tickets = texts.flatMap((text) => signer.read(text, line) ?? []);
      return { line, tickets: new Map(tickets.map(({ roomId, number }) => [roomId, number])) };
    },
    give(reply, { line, tickets }, ticket) {
      const others = [...tickets].filter(([roomId]) => roomId !== ticket.roomId);
      store(reply, line, [[ticket.roomId, ticket.number], ...others]);
    },
    take(reply, { line, tickets }, roomId) {
      if (line === null) return;
      store(
        reply,
        line,
        [...tickets].filter(([id]) => id !== roomId),
      );
    },
  };

  function store(reply: FastifyReply, line: string, tickets: [roomId: string, number: number][]) {
    const value = tickets
      .slice(0, mostTickets)
      .map(([roomId, number]) => signer.sign({ roomId, number }, line))
      .join(separator);
    reply.header('set-cookie', [
      only(lineCookie.set(line, lifetimeMs)),
      value ? only(ticketsCookie.set(value, lifetimeMs)) : ticketsCookie.clear(),
    ]);
  }
}
