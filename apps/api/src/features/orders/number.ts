import { randomBytes } from 'node:crypto';

// Crockford's base32: nothing that is mistaken for something else on the telephone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for people, `DC-7K3M9-Q2XPA`: 50 random bits, so it tells nothing of how much is sold. */
export function newOrderNumber(): string {
  const letters = [...randomBytes(10)].map((byte) => alphabet[byte & 31]).join('');
  return `DC-${letters.slice(0, 5)}-${letters.slice(5)}`;
}
