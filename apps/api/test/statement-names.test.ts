import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

// Postgres knows a prepared statement by its name on each connection; `pg` refuses another text under
// a name that is in use, but only where both happen to meet on one connection.
test('each prepared statement has a name of its own', async () => {
  const source = path.join(import.meta.dirname, '../src');
  const files = await readdir(source, { recursive: true });
  const names: string[] = [];
  for (const file of files.filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts'))) {
    const text = await readFile(path.join(source, file), 'utf8');
    for (const [, name = ''] of text.matchAll(
      /\bname: ['`]([a-z-]+(?:\$\{\w+\})?)['`],\s+text:/g,
    )) {
      names.push(name);
    }
  }
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
