import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Browser {
  executablePath: string;
  args: string[];
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// Nothing may be asked of the outside: a background request that is refused delays a page.
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of the tests: the system's Chromium or Chrome where there is one, else the one that
 * comes with `@sparticuz/chromium`, which needs no system packages.
 *
 * @throws Error with the remedy when neither is there.
 */
export async function findChromium(): Promise<Browser> {
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  const system = systemBrowsers.find((place) => existsSync(place));
  if (system) return { executablePath: system, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('there is no Chromium or Chrome on this machine: install one of them');
  }
  const require = createRequire(import.meta.url);
  const { default: packaged } = await import(require.resolve('@sparticuz/chromium'));
  return { executablePath: await packaged.executablePath(), args: [...args, ...packaged.args] };
}
