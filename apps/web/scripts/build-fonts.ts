/**
 * Makes the font files the shop serves out of the published Anek Bangla: weights below 400 go (nothing
 * here is set that thin), and a face of a few glyphs carries the taka sign and the word for Bengali,
 * so that an English page does not load the whole Bengali face for them. Run it after an update of
 * the font package: `pnpm --filter @dhakacart/web fonts`.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = new URL('..', import.meta.url);
const published = new URL(
  'files/',
  import.meta.resolve('@fontsource-variable/anek-bangla/package.json'),
);
const out = new URL('public/fonts/', root);

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

// Without the taka sign: a browser that still waits for the small face would fetch this one for it.
const bengaliRange = 'U+0951-0952,U+0964-0965,U+0980-09F2,U+09F4-09FE,U+200C-200D,U+25CC';
const latinRange =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+200E-206F,U+20AC,U+2122,U+2212,U+FEFF';

const systemBengali = ['Noto Sans Bengali', 'Nirmala UI', 'Kohinoor Bangla', 'Vrinda'];

const faces = [
  {
    name: 'latin',
    source: 'latin',
    family: 'Anek Latin',
    unicodeRange: latinRange,
    text:
      range(0x20, 0x7e) +
      range(0xa0, 0xff) +
      range(0x2010, 0x2027) +
      '\u2030\u2039\u203a\u2044\u20ac\u2122\u2212',
  },
  {
    name: 'bengali',
    source: 'bengali',
    family: 'Anek Bengali',
    unicodeRange: bengaliRange,
    text: `${range(0x0951, 0x0952)}${range(0x0964, 0x0965)}${range(0x0980, 0x09fe)}\u200c\u200d\u25cc`,
  },
  {
    name: 'sign',
    source: 'bengali',
    family: 'Anek Sign',
    unicodeRange: 'U+09F3',
    text: '\u09f3\u09ac\u09be\u0982\u09b2',
  },
];

await mkdir(out, { recursive: true });
for (const old of await readdir(out)) {
  if (old.endsWith('.woff2')) await rm(new URL(old, out));
}

const rules: string[] = [];
const names: Record<string, string> = {};
for (const face of faces) {
  const file = new URL(`anek-bangla-${face.source}-wght-normal.woff2`, published);
  const bytes = await subsetFont(await readFile(file), face.text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 800 } },
  });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const name = `anek-${face.name}.${hash}.woff2`;
  await writeFile(new URL(name, out), bytes);
  names[face.name] = `/fonts/${name}`;
  rules.push(fontFace(face.family, name, face.unicodeRange));
  if (face.name === 'sign') rules.push(fontFace('Anek Word', name, null));
  if (face.name === 'bengali') {
    // For Bengali on an English page, such as a review: what the device has, or else ours.
    rules.push(fontFace('Any Bengali', name, face.unicodeRange, systemBengali));
  }
}

// Sharing pictures are drawn on the server, by a renderer that reads neither woff2 nor variable fonts.
const sharing = new URL('assets/sharing/', root);
await mkdir(sharing, { recursive: true });
for (const face of faces.filter(({ name }) => name !== 'bengali')) {
  const file = new URL(`anek-bangla-${face.source}-wght-normal.woff2`, published);
  const bytes = await subsetFont(await readFile(file), face.text, {
    targetFormat: 'sfnt',
    variationAxes: { wght: 720 },
  });
  await writeFile(new URL(`${face.name}.ttf`, sharing), bytes);
}

function fontFace(
  family: string,
  name: string,
  unicodeRange: string | null,
  locals: string[] = [],
) {
  const sources = [
    ...locals.map((local) => `local("${local}")`),
    `url("/fonts/${name}") format("woff2")`,
  ];
  const lines = [
    `  font-family: "${family}";`,
    `  src: ${sources.join(', ')};`,
    '  font-weight: 400 800;',
    '  font-style: normal;',
    '  font-display: swap;',
    ...(unicodeRange ? [`  unicode-range: ${unicodeRange};`] : []),
  ];
  return `@font-face {\n${lines.join('\n')}\n}\n`;
}

await writeFile(
  new URL('styles/faces.css', root),
  `/* Written by scripts/build-fonts.ts. */\n${rules.join('\n')}`,
);
await writeFile(
  new URL('lib/font-files.ts', root),
  `/** Written by scripts/build-fonts.ts: the address of each face, by script. */\nexport const fontFiles = {\n${Object.entries(
    names,
  )
    .map(([key, value]) => `  ${key}: '${value}',`)
    .join('\n')}\n} as const;\n`,
);
process.stdout.write(`${fileURLToPath(out)}\n`);
