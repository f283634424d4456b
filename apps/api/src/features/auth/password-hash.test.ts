import { describe, expect, it } from 'vitest';
import { createPasswordHasher } from './password-hash.ts';

const hasher = createPasswordHasher();

describe('password hashes', () => {
  it('are argon2id in PHC form, different each time, and match only their password', async () => {
    const [first, second] = await Promise.all([
      hasher.hash('correct horse battery'),
      hasher.hash('correct horse battery'),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(first).not.toBe(second);
    expect(await hasher.verify('correct horse battery', first)).toBe(true);
    expect(await hasher.verify('correct horse batterY', first)).toBe(false);
    expect(await hasher.verifyNothing('correct horse battery')).toBe(false);
  });

  it('match a hash of the reference implementation', async () => {
    // argon2 -id -t 2 -k 65536 -p 1 -l 32, password "password", salt "somesalt" (its own test vector)
    const hash =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await hasher.verify('password', hash)).toBe(true);
    expect(await hasher.verify('passwore', hash)).toBe(false);
  });

  it('treat composed and decomposed letters alike', async () => {
    const hash = await hasher.hash('caf\u00e9 caf\u00e9 10');
    expect(await hasher.verify('cafe\u0301 cafe\u0301 10', hash)).toBe(true);
  });

  it.each(['', 'plain', '$argon2i$v=19$m=1,t=1,p=1$AA$AA', '$2b$10$abcdefghijklmnopqrstuv'])(
    'never match the unreadable %j',
    async (hash) => {
      expect(await hasher.verify('anything at all', hash)).toBe(false);
    },
  );

  it('refuse at once what would wait too long', async () => {
    const narrow = createPasswordHasher({ concurrency: 1, queue: 1 });
    const results = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((letter) => narrow.hash(letter.repeat(12))),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(results[3]).toMatchObject({ reason: { code: 'overloaded', status: 503 } });
    expect(await narrow.hash('and there is room again')).toContain('$argon2id$');
  });
});
