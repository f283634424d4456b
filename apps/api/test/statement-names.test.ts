import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

// A connection keeps the first text of a name, and refuses another: on a busy pool, and not before.
test('no two statements share a name', async () => {
  const source = path.join(import.meta.dirname, '../src');
  const found = new Map<string, string[]>();
  for (const file of await readdir(source, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const text = await readFile(path.join(source, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/\bname: ['`]([a-z0-9$-{}]+)['`],\s+text:/gi)) {
      found.set(name, [...(found.get(name) ?? []), file]);
    }
  }
  expect(found.size).toBeGreaterThan(50);
  expect(Object.fromEntries([...found].filter(([, files]) => files.length > 1))).toEqual({});
});
