import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './lib/paths.ts';

/** What the linter says of a text, as if it stood in the given file. */
function lint(file: string, text: string): { status: number | null; said: string } {
  const biome = 'node_modules/@biomejs/biome/bin/biome';
  const ran = spawnSync(process.execPath, [biome, 'lint', `--stdin-file-path=${file}`], {
    cwd: repositoryRoot,
    input: text,
    encoding: 'utf8',
  });
  return { status: ran.status, said: ran.stdout + ran.stderr };
}

const readsEnvironment = 'export const port = process.env.PORT;\n';

describe('the linter', () => {
  it('refuses process.env outside of configuration', () => {
    for (const file of ['apps/api/src/app.ts', 'apps/web/lib/format.ts', 'packages/db/src/ids.ts']) {
      const { status, said } = lint(file, readsEnvironment);
      expect(status, file).not.toBe(0);
      expect(said).toContain('noProcessEnv');
    }
  });

  it('allows it where configuration is read', () => {
    expect(lint('apps/api/src/config.ts', readsEnvironment).status).toBe(0);
    expect(lint('scripts/start.ts', readsEnvironment).status).toBe(0);
  });

  it('refuses the type any', () => {
    expect(lint('apps/api/src/app.ts', 'export const x: any = 1;\n').said).toContain(
      'noExplicitAny',
    );
  });
});
