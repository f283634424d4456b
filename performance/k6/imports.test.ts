import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = import.meta.dirname;

/** Every file that k6 reads, from main.ts on, and what each imports. */
function importsFrom(file: string, found = new Map<string, string[]>()): Map<string, string[]> {
  if (found.has(file)) return found;
  const text = readFileSync(file, 'utf8');
  const names = [
    ...text.matchAll(/^(?:import|export|\}) .*?from '([^']+)'|import\(?\s*'([^']+)'/gm),
  ];
  const imported = names.map(([, from, lazily]) => from ?? lazily ?? '');
  found.set(file, imported);
  for (const one of imported) {
    if (one.startsWith('.')) importsFrom(path.join(path.dirname(file), one), found);
  }
  return found;
}

test('the scripts import files beside them and k6’s own modules, nothing from elsewhere', () => {
  const all = importsFrom(path.join(folder, 'main.ts'));
  expect(all.size).toBeGreaterThan(20);
  const others = [...all.values()].flat().filter((one) => !one.startsWith('.'));
  expect(
    [...new Set(others)].filter(
      (one) => !/^k6(\/(http|metrics|execution|options|data))?$/.test(one),
    ),
  ).toEqual([]);
});
