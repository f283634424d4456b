import { accents, ink, mix, type Tones } from './colours.ts';
import type { Random } from './random.ts';
import { box, d, disc, line, shape } from './shapes.ts';

/** A camera lens seen from the front. */
export const lens = (x: number, y: number, r: number): string =>
  disc(x, y, r, '#101816', ink.edge) +
  disc(x, y, r * 0.58, '#24424f') +
  disc(x, y, r * 0.3, '#6aa6ef') +
  (r > 18 ? disc(x - r * 0.32, y - r * 0.36, r * 0.12, '#e4eef0') : '');

/** A signal colour for a body: never one that would drown in it. */
export function accentOn(body: Tones, random: Random): string {
  const distance = (hex: string): number =>
    [1, 3, 5]
      .map(
        (at) =>
          Number.parseInt(hex.slice(at, at + 2), 16) -
          Number.parseInt(body.hex.slice(at, at + 2), 16),
      )
      .reduce((sum, difference) => sum + Math.abs(difference), 0);
  const chosen = random.pick(accents);
  return distance(chosen) > 150
    ? chosen
    : (accents.find((accent) => distance(accent) > 150) ?? chosen);
}

/** A connector: the metal mouth of a port in a body. Width and height choose the kind. */
export const port = (x: number, y: number, width: number, height: number): string =>
  box(x, y, width, height, height > 12 ? 3 : height / 2, '#141c1a', '#87938f') +
  (height > 17 && width > height
    ? box(x + width * 0.18, y + height * 0.36, width * 0.64, height * 0.28, 2, '#5d6b66')
    : '');

const scenery = [
  '#3f7d68',
  '#3d6690',
  '#c98745',
  '#b8644f',
  '#75609b',
  '#2f828a',
  '#8f8a4c',
] as const;

/** The hue of what a screen shows: that of a coloured body, or one chosen for a neutral one. */
export function screenHue(body: Tones, model: Random): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(body.hex.slice(at, at + 2), 16));
  const chosen = model.pick(scenery);
  return Math.max(...parts) - Math.min(...parts) > 45 ? body.hex : chosen;
}

/** What a screen shows: sky, sun and one or two hills, in one hue, inside a rounded rectangle. */
export function wallpaper(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  hue: string,
  model: Random,
): string {
  const sky = mix(hue, '#ffffff', 0.8);
  const sun = mix(hue, '#ffffff', 0.95);
  const hill = mix(mix(hue, '#ffffff', 0.22), '#7f8f88', 0.12);
  const far = mix(hue, '#ffffff', 0.52);
  const near = mix(hue, '#14201b', 0.45);
  const size = Math.min(width, height) * model.between(0.15, 0.21);
  const sunX = x + width * model.between(0.28, 0.74);
  const sunY = y + Math.max(size * 1.35, height * model.between(0.24, 0.34));
  const right = x + width;
  const bottom = y + height;
  const floor = d`V${bottom - radius}a${radius} ${radius} 0 0 1 ${-radius} ${radius}H${x + radius}a${radius} ${radius} 0 0 1 ${-radius} ${-radius}Z`;
  const wave = (from: number, rise: number, fall: number, to: number, fill: string): string =>
    shape(
      d`M${x} ${y + height * from}C${x + width * 0.3} ${y + height * rise} ${x + width * 0.62} ${y + height * fall} ${right} ${y + height * to}` +
        floor,
      fill,
    );
  const kind = model.pick(['dome', 'waves', 'valley', 'dunes']);
  let hills: string;
  if (kind === 'dome') {
    hills = shape(
      d`M${x} ${y + height * 0.62}Q${x + width / 2} ${y + height * 0.4} ${right} ${y + height * 0.6}` +
        floor,
      hill,
    );
  } else if (kind === 'waves') {
    hills = wave(0.62, 0.42, 0.78, 0.5, hill) + wave(0.8, 0.66, 1, 0.74, near);
  } else if (kind === 'valley') {
    hills = wave(0.46, 0.6, 0.72, 0.42, far) + wave(0.78, 0.84, 0.62, 0.66, hill);
  } else {
    hills = wave(0.66, 0.5, 0.56, 0.72, far) + wave(0.74, 0.86, 0.6, 0.62, hill);
  }
  return box(x, y, width, height, radius, sky) + disc(sunX, sunY, size, sun) + hills;
}

const strokes: Record<string, (x: number, y: number, h: number) => string> = {
  '0': (x, y, h) =>
    d`M${x} ${y + h * 0.28}a${h * 0.28} ${h * 0.28} 0 0 1 ${h * 0.56} 0v${h * 0.44}a${h * 0.28} ${h * 0.28} 0 0 1 ${-h * 0.56} 0z`,
  '1': (x, y, h) => d`M${x} ${y + h * 0.16}l${h * 0.22} ${-h * 0.16}v${h}`,
  '8': (x, y, h) =>
    d`M${x + h * 0.28} ${y + h * 0.46}a${h * 0.23} ${h * 0.23} 0 1 1 0.1 0a${h * 0.27} ${h * 0.27} 0 1 1 -0.1 0`,
  ':': (x, y, h) => d`M${x} ${y + h * 0.28}v0.1m0 ${h * 0.44}v0.1`,
};
const widths: Record<string, number> = { '0': 0.56, '1': 0.22, '8': 0.56, ':': 0 };
const gap = 0.3;

/**
 * The digits 0, 1 and 8 and the colon, drawn as strokes so that they need no font: the hour that
 * watches show. Centred on `x`, hanging from `y`.
 */
export function digits(
  text: string,
  x: number,
  y: number,
  height: number,
  colour: string,
  width: number,
): string {
  const total = [...text].reduce((sum, sign) => sum + (widths[sign] ?? 0) + gap, -gap);
  let at = x - (total * height) / 2;
  let path = '';
  for (const sign of text) {
    path += strokes[sign]?.(at, y, height) ?? '';
    at += ((widths[sign] ?? 0) + gap) * height;
  }
  return line(path, colour, width);
}
