import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryRoot } from './lib/paths.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lint-'));
  copyFileSync(path.join(repositoryRoot, 'biome.json'), path.join(folder, 'biome.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What our linter says of a text that stands in the given file. */
function lint(file: string, text: string): { status: number | null; said: string } {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  const biome = path.join(repositoryRoot, 'node_modules/@biomejs/biome/bin/biome');
  const ran = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: ran.status, said: ran.stdout + ran.stderr };
}

const readsEnvironment = 'export const port = process.env.PORT;\n';

describe('the linter', () => {
  it.each(['apps/api/src/app.ts', 'apps/web/lib/format.ts', 'packages/db/src/ids.ts'])(
    'refuses process.env in %s',
    (file) => {
      const { status, said } = lint(file, readsEnvironment);
      expect(said).toContain('noProcessEnv');
      expect(status).toBe(1);
    },
  );

  it.each(['apps/api/src/config.ts', 'scripts/start.ts'])('allows it in %s', (file) => {
    expect(lint(file, readsEnvironment)).toMatchObject({ status: 0 });
  });

  it('refuses the type any', () => {
    expect(lint('apps/api/src/app.ts', 'export const x: any = 1;\n').said).toContain(
      'noExplicitAny',
    );
  });
});
