import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';

// The last step of a build. The standalone output has a server of its own, and leaves the static
// files out for a CDN to serve; here nobody else does.
const webDirectory = path.join(import.meta.dirname, '..');
const standaloneDirectory = path.join(webDirectory, '.next/standalone/apps/web');

for (const folder of ['server', '.next/static', 'public']) {
  const target = path.join(standaloneDirectory, folder);
  await rm(target, { recursive: true, force: true });
  if (!existsSync(path.join(webDirectory, folder))) continue;
  await cp(path.join(webDirectory, folder), target, {
    recursive: true,
    filter: (file) => !file.endsWith('.test.ts'),
  });
}
