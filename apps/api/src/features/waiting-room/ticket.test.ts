import { describe, expect, test } from 'vitest';
import { createToken } from '../../lib/token.ts';
import { createOrderLinks } from '../orders/link.ts';
import { createTicketSigner } from './ticket.ts';

const secret = 'a secret of at least thirty-two letters';
const signer = createTicketSigner(secret);
const ticket = { roomId: 'wrm_0123456789abcdef', number: 4711 };

describe('a ticket', () => {
  test('is read by any process with the secret, for the holder that it was signed for', () => {
    const line = createToken();
    const text = signer.sign(ticket, line);
    expect(createTicketSigner(secret).read(text, line)).toEqual(ticket);
    expect(signer.read(text, createToken())).toBeNull();
    expect(createTicketSigner(`${secret}!`).read(text, line)).toBeNull();
  });

  test('is worth nothing when any part of it is changed', () => {
    const line = createToken();
    const text = signer.sign(ticket, line);
    const [room, number, signature = ''] = text.split('.');
    const forged = [
      `${room}.1.${signature}`,
      `${room}.04711.${signature}`,
      `wrm_0123456789abcdeg.${number}.${signature}`,
      `${room}.${number}.${'A'.repeat(22)}`,
      `${room}.${number}.${signature.slice(1)}`,
      `${room}.${number}.`,
      `${text}x`,
      '',
    ];
    for (const one of forged) expect(signer.read(one, line), one).toBeNull();
  });

  test('is not signed with the key of something else', () => {
    const line = createToken();
    const link = createOrderLinks(secret).tokenOf({
      id: `${ticket.roomId}.4711.x`,
      linkVersion: 1,
    });
    expect(signer.read(`${ticket.roomId}.${ticket.number}.${link}`, line)).toBeNull();
  });
});
