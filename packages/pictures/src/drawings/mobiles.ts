import { accents, ink, mix } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, lens, screenHue, wallpaper } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, oval, shape } from '../shapes.ts';

/** A feature phone with real keys. */
export const phoneFeature: Drawing = ({ colour: c, brand, model }) => {
  const round = brand.chance(0.5);
  const corner = brand.between(20, 46);
  const accent = accentOn(c, model);
  const screenHeight = model.between(92, 116);
  const width = model.between(140, 152);
  const x = 200 - width / 2;
  const body = (): string => box(x, 34, width, 332, corner, c.hex, c.edge);
  const front = (): string => {
    const screenBottom = 64 + screenHeight;
    const pad = screenBottom + 38;
    const keys = [0, 1, 2, 3]
      .map((row) =>
        [0, 1, 2]
          .map((column) =>
            box(
              x + 18 + (column * (width - 36 - 32)) / 2,
              pad + 42 + row * 25,
              32,
              16,
              round ? 8 : 4,
              c.light,
              c.edge,
            ),
          )
          .join(''),
      )
      .join('');
    const navigator = round
      ? disc(200, pad, 25, c.shade, c.edge) + disc(200, pad, 11, c.light, c.edge)
      : box(172, pad - 21, 56, 42, 12, c.shade, c.edge) +
        box(187, pad - 10, 26, 20, 6, c.light, c.edge);
    return (
      body() +
      line(d`M184 50h32`, c.mark, 4) +
      box(x + 13, 60, width - 26, screenHeight + 8, 8, '#141c1a', ink.edge) +
      wallpaper(x + 19, 66, width - 38, screenHeight - 4, 4, screenHue(c, model), model) +
      navigator +
      line(d`M${x + 20} ${pad - 8}h18m-18 20h18`, accent, 6) +
      line(d`M${x + width - 38} ${pad - 8}h18`, c.mark, 6) +
      line(d`M${x + width - 38} ${pad + 12}h18`, accents[2], 6) +
      keys
    );
  };
  const back = (): string =>
    body() +
    box(x + 10, 112, width - 20, 244, Math.max(10, corner - 10), c.shade) +
    box(170, 52, 60, 38, 19, '#141c1a', ink.edge) +
    lens(187, 71, 12) +
    disc(214, 71, 5, '#f6ecc9') +
    dots(168, 312, 64, 24, 8, 4, c.deep) +
    disc(200, 200, 12, c.mark) +
    line(d`M190 122h20`, c.mark, 4);
  return { front, back, detail: () => closeUp(front(), 200, 250, 1.9) };
};

/** A folding phone: a book that opens to a small tablet, or a clamshell, by brand. */
export const phoneFold: Drawing = ({ colour: c, brand, model }) => {
  const book = brand.chance(0.5);
  const lenses = model.whole(2, 3);
  const hue = screenHue(c, model);
  const crease = mix(hue, '#14201b', 0.25);
  const cameras = (x: number, y: number, gap: number): string =>
    Array.from({ length: lenses }, (_, index) => lens(x, y + index * gap, 13)).join('');
  if (book) {
    const open = (x: number, y: number): string =>
      box(x, y, 228, 250, 18, '#141c1a', ink.edge) +
      wallpaper(x + 7, y + 7, 214, 236, 12, hue, model) +
      line(d`M${x + 114} ${y + 7}v236`, crease, 2) +
      disc(x + 172, y + 22, 5, '#101816');
    const closed = (x: number, y: number): string =>
      box(x, y, 122, 262, 16, c.hex, c.edge) +
      shape(d`M${x + 2} ${y + 14}q0-10 8-12v258q-8-2-8-12z`, c.shade) +
      box(x + 18, y + 16, 36, 22 + lenses * 30, 18, c.shade, c.edge) +
      cameras(x + 36, y + 36, 31) +
      disc(x + 74, y + 32, 5, '#f6ecc9');
    const rear = (): string =>
      box(76, 70, 248, 262, 18, c.hex, c.edge) +
      box(198, 71.5, 4, 259, 0, c.deep) +
      box(98, 88, 36, 22 + lenses * 30, 18, c.shade, c.edge) +
      cameras(116, 108, 31) +
      disc(154, 104, 5, '#f6ecc9') +
      box(212, 82, 102, 238, 9, '#141c1a', ink.edge) +
      wallpaper(217, 87, 92, 228, 6, hue, model) +
      disc(263, 100, 4, '#101816');
    return {
      front: () => closed(238, 36) + open(38, 114),
      back: rear,
      detail: () => closeUp(rear(), 150, 140, 2),
    };
  }
  const tall = (x: number, y: number): string =>
    box(x, y, 134, 300, 22, '#141c1a', c.edge) +
    wallpaper(x + 7, y + 7, 120, 286, 16, hue, model) +
    line(d`M${x + 7} ${y + 150}h120`, crease, 2) +
    disc(x + 67, y + 21, 5, '#101816') +
    box(x - 4, y + 141, 6, 18, 2, c.shade, c.edge) +
    box(x + 132, y + 141, 6, 18, 2, c.shade, c.edge);
  const compact = (x: number, y: number): string =>
    box(x, y, 144, 156, 22, c.hex, c.edge) +
    box(x + 2, y + 134, 140, 20, 10, c.shade) +
    box(x + 8, y + 8, 128, 120, 16, '#141c1a', ink.edge) +
    wallpaper(x + 13, y + 13, 118, 110, 11, hue, model) +
    lens(x + 34, y + 104, 14) +
    lens(x + 68, y + 104, 14);
  const rear = (): string =>
    box(126, 40, 148, 320, 24, c.hex, c.edge) +
    line(d`M126 200h148`, c.deep, 4) +
    box(134, 48, 132, 118, 18, '#141c1a', ink.edge) +
    wallpaper(139, 53, 122, 108, 13, hue, model) +
    lens(162, 140, 15) +
    lens(198, 140, 15) +
    oval(200, 326, 16, 3, c.mark) +
    shape('M268 208h5v130q-1 12-8 18z', c.shade);
  return {
    front: () => tall(62, 40) + compact(198, 194),
    back: rear,
    detail: () => closeUp(rear(), 190, 130, 2.1),
  };
};

/** A tablet leaning on its own back, with a pen when the model has one. */
export const tablet: Drawing = ({ colour: c, brand, model }) => {
  const corner = brand.between(12, 22);
  const strip = brand.chance(0.4);
  const lenses = model.whole(1, 2);
  const pen = model.chance(0.5);
  const bezel = model.between(9, 14);
  const height = model.between(178, 196);
  const cameras = (x: number, y: number): string => {
    const second = lenses === 2 ? lens(x + 30, y, 10) : disc(x + 24, y, 4, '#f6ecc9');
    return (
      (strip ? box(x - 17, y - 16, lenses === 2 ? 64 : 58, 32, 16, c.shade, c.edge) : '') +
      lens(x, y, 11) +
      second
    );
  };
  const rear = (x: number, y: number, w: number, h: number): string =>
    box(x, y, w, h, corner, c.hex, c.edge) +
    cameras(x + 34, y + 32) +
    box(x + w / 2 - 18, y + h / 2 - 3, 36, 6, 3, c.mark) +
    line(d`M${x + w - 3} ${y + corner}v${h - 2 * corner}`, c.shade, 4);
  const front = (): string =>
    rear(90, 66, 274, height) +
    box(36, 322 - height, 282, height + 6, corner, '#141c1a', ink.edge) +
    wallpaper(
      36 + bezel,
      322 - height + bezel,
      282 - 2 * bezel,
      height + 6 - 2 * bezel,
      5,
      screenHue(c, model),
      model,
    ) +
    disc(177, 322 - height + bezel / 2, 2.4, '#3f5a63') +
    (pen
      ? line('M70 348H262', c.edge, 11) +
        line('M70 348H262', '#f6f5f0', 7) +
        line('M262 348l10 0', '#56645e', 4)
      : '');
  const back = (): string =>
    rear(36, 90, 328, 220) +
    (pen
      ? line('M80 332H300', c.edge, 11) +
        line('M80 332H300', '#f6f5f0', 7) +
        line('M300 332h12', '#56645e', 4)
      : dots(96, 292, 208, 10, 9, 3.4, c.deep));
  return { front, back, detail: () => closeUp(rear(36, 90, 328, 220), 92, 140, 2.6) };
};
