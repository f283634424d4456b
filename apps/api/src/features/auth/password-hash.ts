import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { createGate, type GateOptions } from '../../lib/gate.ts';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 35 ms a hash. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const saltLength = 16;

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, the PHC string format. */
const format =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Whether the password made the hash. An unreadable hash matches nothing. */
  verify(password: string, hash: string): Promise<boolean>;
  /** Takes as long as `verify` and never matches: for accounts that do not exist. */
  verifyNothing(password: string): Promise<false>;
}

export const defaultGate: GateOptions = { concurrency: 2, queue: 40 };

/**
 * argon2id on the threads of libuv, at most `concurrency` at once so that file and name lookups
 * keep threads of their own. Beyond `queue` waiting calls it throws the `overloaded` problem at
 * once: a flood of sign-ins must not become a queue that outlives everybody's patience.
 */
export function createPasswordHasher(options: GateOptions = defaultGate): PasswordHasher {
  const gate = createGate(options);
  const unknown = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(
    randomBytes(saltLength),
  )}$${encode(randomBytes(tagLength))}`;

  async function verify(password: string, hash: string): Promise<boolean> {
    const [, memory, passes, parallelism, salt, expected] = format.exec(hash) ?? [];
    if (!salt || !expected) return false;
    const tag = Buffer.from(expected, 'base64');
    const found = await gate(() =>
      derive('argon2id', {
        message: normalized(password),
        nonce: Buffer.from(salt, 'base64'),
        memory: Number(memory),
        passes: Number(passes),
        parallelism: Number(parallelism),
        tagLength: tag.length,
      }),
    );
    return timingSafeEqual(found, tag);
  }

  return {
    verify,
    async hash(password) {
      const salt = randomBytes(saltLength);
      const tag = await gate(() =>
        derive('argon2id', { message: normalized(password), nonce: salt, tagLength, ...cost }),
      );
      const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
      return `$argon2id$v=19$${parameters}$${encode(salt)}$${encode(tag)}`;
    },
    async verifyNothing(password) {
      await verify(password, unknown);
      return false;
    },
  };
}

/** The same password typed on two keyboards may arrive as different code points. */
function normalized(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
