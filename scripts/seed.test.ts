import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '@dhakacart/db/free-port';
import { expect, test } from 'vitest';

/** What `pnpm db:seed` says on stderr with a server that is not there. */
async function seed(...args: string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'seed.ts'), ...args], {
    env: {
      ...process.env,
      DATABASE_URL: `postgresql://nobody:x@127.0.0.1:${await freePort()}/nothing`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { said, code };
}

test.each([
  ['a server that is not there', [], "Can't connect to the database"],
  ['a scale that is no number', ['--scale', 'many'], '--scale takes a whole number.'],
])('%s is told in words, without a stack', async (_name, args, words) => {
  const { said, code } = await seed(...args);
  expect(code).toBe(1);
  expect(said).toContain(words);
  expect(said).not.toMatch(/^ +at /m);
});
