import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openapiDocument } from '@dhakacart/api/openapi';
import openapiTypescript, { astToString } from 'openapi-typescript';

// Writes the document and its types; with --check it writes nothing and fails where they differ
// from what is committed.
const check = process.argv.includes('--check');
const folder = path.join(import.meta.dirname, '..');

const document = `${JSON.stringify(await openapiDocument(), null, 2)}\n`;
const types = astToString(await openapiTypescript(document, { alphabetize: false }));
const files = {
  'openapi.json': document,
  'src/schema.ts': `// Generated from openapi.json by \`pnpm --filter @dhakacart/api-client generate\`.\n\n${types}`,
};

for (const [name, wanted] of Object.entries(files)) {
  const file = path.join(folder, name);
  if (!check) {
    await writeFile(file, wanted);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
    process.stderr.write(
      `${name} does not match the API. Run: pnpm --filter @dhakacart/api-client generate\n`,
    );
    process.exitCode = 1;
  }
}
