import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repositoryRoot } from './paths.ts';
import { findUnquotedNumbers } from './quoted-numbers.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dhakacart-quoted-'));
  await mkdir(path.join(root, 'performance/results'), { recursive: true });
  const rows = [
    { value: 1234.4, unit: 'req/s' },
    { value: null, unit: '%' },
    { value: 0.7, unit: 'ms' },
    { value: 44, unit: '' },
    { value: 1.95, unit: 'ratio' },
  ];
  const made = { machine: { cores: 2 }, versions: { node: '24' }, commit: 'c0ffee' };
  const result = { ...made, rows, details: { value: 77 } };
  const store = (name: string, what: object) =>
    writeFile(path.join(root, 'performance/results', name), JSON.stringify(what));
  await store('load-1.json', { uncommitted: false, ...result });
  await store('load-2.json', { uncommitted: true, ...result });
  await store('load-3.json', { ...result, machine: undefined, commit: undefined });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const from = 'performance/results/load-1.json';
const faults = (markdown: string) => findUnquotedNumbers(markdown, root);

it.each([
  'answers 1,234 req/s',
  '| mixed load | 1234 requests a second |',
  'takes 0.70 ms and grows by 3 %',
  'is 2× as fast',
  'holds 15,000 idle connections',
  'needs 44 API pods',
])('refuses a number without a result: %s', async (line) => {
  expect((await faults(line))[0]).toMatch(/^line 1: ".+" names no stored result$/);
});

it.each([
  `1,235 req/s ([stored](${from}))`,
  `0.71 ms (${from})`,
  `77 ms (${from})`,
  // The value is that of a row with another unit.
  `0.7 % (${from})`,
  `1,234 ms (${from})`,
  `44 s (${from})`,
  '1,234 req/s (performance/results/no-such.json)',
])('refuses a number that the result does not have: %s', async (line) => {
  expect((await faults(line))[0]).toMatch(/^line 1: ".+" is no row of /);
});

it.each([
  '1,234 req/s (performance/results/load-2.json)',
  'How fast it is stands in performance/results/load-2.json.',
])('refuses a result of sources that no commit holds: %s', async (line) => {
  expect(await faults(line)).toEqual(['line 1: load-2.json is of uncommitted sources']);
});

it('refuses a result that does not say what it is of', async () => {
  expect(await faults('As performance/results/load-3.json tells.')).toEqual([
    'line 1: load-3.json does not say machine, commit',
  ]);
});

it.each([
  `1,234 requests a second, 44 API pods, 1.95 times as much (${from})`,
  `| mixed load | 1,234 req/s | 0.7 ms | [stored](${from}) |`,
  `0.70 ms, target < 500 ms (${from})`,
  'p95 < 500 ms and ≥ 1,000 req/s',
  'Node 18 or newer on port 3000, OpenAPI 3.1, in 2026',
  '```sh\nsleep 5 s\n```',
])('takes what is stored, or no measurement: %s', async (markdown) => {
  expect(await faults(markdown)).toEqual([]);
});

it('finds nothing in the README of this repository', async () => {
  const readme = await readFile(path.join(repositoryRoot, 'README.md'), 'utf8');
  expect(await findUnquotedNumbers(readme, repositoryRoot)).toEqual([]);
});
