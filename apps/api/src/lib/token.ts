import { createHash, randomBytes } from 'node:crypto';

const shape = /^[A-Za-z0-9_-]{43}$/;

/** A secret of 256 random bits, in base64url; the bearer holds it, the database only its hash. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. A plain hash is enough: 256 random bits cannot be guessed. */
export function hashToken(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token).digest());
}

/** False for anything that `createToken` cannot have made, so that a forged one costs no query. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && shape.test(text);
}
