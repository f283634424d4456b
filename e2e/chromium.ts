import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

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
  return { executablePath: await unpackChromium(), args: [...args, ...unpackedArguments] };
}

// The package's own list of arguments switches web security off, puts all into one process, and
// imitates a graphics card. Drawing without one takes half of the time.
const unpackedArguments = ['--no-sandbox', '--no-zygote', '--disable-gpu'];

// It unpacks into the folder for temporary files, under one name for everybody: there one account
// would find what another left, and could not run it.
async function unpackChromium(): Promise<string> {
  const folder = path.join(import.meta.dirname, '..', '.data', 'chromium');
  await mkdir(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
