import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../../scripts/lib/run.ts';

const repository = path.join(import.meta.dirname, '../..');
const capacity = (...args: string[]) =>
  run(process.execPath, ['performance/capacity/run.ts', ...args], { cwd: repository });

it('says what 100,000 visitors take, from what is stored, and writes the page', async () => {
  const said = await capacity();
  expect(said).toMatch(
    /^100000 visitors at once, by load-costs-[\d-]+\.json and load-connections-[\d-]+\.json$/m,
  );
  const pods = /^ {2}web +(\d+) pods$/m.exec(said)?.[1];
  expect(Number(pods)).toBeGreaterThanOrEqual(2);
  const page = await readFile(path.join(repository, 'performance-results/capacity.html'), 'utf8');
  expect(page).toContain('Capacity for 100,000 visitors at once');
  expect(page).toContain(`${pods} pods`);
  expect(page.match(/<figure>/g)).toHaveLength(6);
  // Every assumption with its source, and nothing from elsewhere.
  expect(page).toContain('thinkSeconds');
  expect(page).not.toMatch(/(?:src|href)="/);
});

it('refuses a result that is of something else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'capacity-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'other.json');
  await writeFile(file, '{"rows":[]}');
  await expect(capacity('--costs', file)).rejects.toThrow('has no costs');
  await expect(capacity('--connections', file)).rejects.toThrow('has no connections');
});
