import { ink, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port, screenHue, wallpaper } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, mirrored, moved, pieces, shape } from '../shapes.ts';

const stick = (x: number, y: number, r: number, ring: string): string =>
  disc(x, y, r, '#161f1d', ring) + disc(x, y, r * 0.68, rubber.hex, rubber.edge);

const buttons = (x: number, y: number, gap: number, r: number): string =>
  disc(x, y - gap, r, '#e8a317') +
  disc(x + gap, y, r, '#d8442f') +
  disc(x, y + gap, r, '#2fa37c') +
  disc(x - gap, y, r, '#5a9be6');

const cross = (x: number, y: number, s: number, fill: string, edge: string): string =>
  shape(
    d`M${x - s / 3} ${y - s}h${(2 * s) / 3}v${(2 * s) / 3}h${(2 * s) / 3}v${(2 * s) / 3}h${(-2 * s) / 3}v${(2 * s) / 3}h${(-2 * s) / 3}v${(-2 * s) / 3}h${(-2 * s) / 3}v${(-2 * s) / 3}h${(2 * s) / 3}z`,
    fill,
    edge,
  );

/** A gamepad: grips left and right, sticks level or offset by brand. */
const padBody =
  'M128 128Q162 118 200 118T272 128Q318 132 340 214Q360 296 334 314Q304 328 270 270Q262 258 246 258H154Q138 258 130 270Q96 328 66 314Q40 296 60 214Q82 132 128 128Z';

export const gamepad: Drawing = ({ colour: c, brand, model }) => {
  const level = brand.chance(0.5);
  const accent = accentOn(c, brand);
  const plainButtons = model.chance(0.4);
  const faceplate = model.pick(['none', 'mask', 'halves']);
  const triggers = model.pick([c.deep, ink.hex, accent]);
  const size = model.between(24, 28);
  const lamps = model.whole(1, 4);
  const plate =
    faceplate === 'mask'
      ? shape(
          'M136 130Q166 122 200 122T264 130L246 200Q240 214 222 214H178Q160 214 154 200Z',
          c.light,
        )
      : faceplate === 'halves'
        ? shape(
            'M202 119.500Q234 118 272 130Q316 134 338 214Q357 294 333 312Q305 324 271 269Q263 256.500 246 256.500H202Z',
            c.light,
          )
        : '';
  const front = (): string =>
    box(94, 106, 70, 34, 14, triggers, c.edge) +
    box(236, 106, 70, 34, 14, triggers, c.edge) +
    shape(padBody, c.hex, c.edge) +
    plate +
    shape(
      'M62 226Q48 286 68 304Q94 316 122 266Q96 300 76 284Q62 270 62 226ZM338 226Q352 286 332 304Q306 316 278 266Q304 300 324 284Q338 270 338 226Z',
      c.shade,
    ) +
    (level
      ? cross(114, 178, 23, c.deep, c.edge) +
        stick(152, 232, size, c.edge) +
        stick(248, 232, size, c.edge)
      : stick(114, 178, size, c.edge) +
        cross(154, 230, 22, c.deep, c.edge) +
        stick(244, 232, size, c.edge)) +
    (plainButtons
      ? line('M286 155h0.1m23 23h0.1m-24 23h0.1m-24-23h0.1', c.mark, 15)
      : buttons(286, 178, 23, 8.5)) +
    (level ? box(164, 136, 72, 44, 10, c.shade, c.edge) : disc(200, 150, 13, c.shade, accent)) +
    line('M178 198h8m28 0h8', c.mark, 5) +
    Array.from({ length: lamps }, (_, index) =>
      disc(200 - (lamps - 1) * 6 + index * 12, 240, 3.5, accent),
    ).join('');
  const back = (): string =>
    box(88, 92, 78, 56, 20, triggers, c.edge) +
    box(234, 92, 78, 56, 20, triggers, c.edge) +
    shape(padBody, c.shade, c.edge) +
    port(186, 124, 28, 10) +
    box(160, 160, 80, 62, 10, c.hex, c.edge) +
    line('M186 190h28', c.mark, 5) +
    line('M104 216l24 16m168-16l-24 16', accent, 9) +
    dots(72, 260, 44, 40, 11, 4, c.deep) +
    dots(284, 260, 44, 40, 11, 4, c.deep);
  return { front, back, detail: () => closeUp(front(), 272, 196, 2.1) };
};

/** A console: to stand beside the television, or to hold in the hands. */
export const gameConsole: Drawing = ({ colour: c, brand, model }) => {
  const handheld = brand.chance(0.4);
  const accent = accentOn(c, model);
  const disk = model.chance(0.6);
  const form = model.pick(['slab', 'box']);
  if (handheld) {
    const grips = model.chance(0.5) ? ['#d8442f', '#3f8fd0'] : [c.hex, c.hex];
    const grip = (fill: string): string =>
      shape('M104 116H66q-34 0-34 34V250q0 34 34 34h38z', fill, c.edge);
    const front = (): string =>
      grip(grips[0] ?? c.hex) +
      mirrored(grip(grips[1] ?? c.hex)) +
      box(100, 112, 200, 176, 8, '#141c1a', ink.edge) +
      wallpaper(110, 124, 180, 152, 4, screenHue(c, model), model) +
      stick(68, 164, 19, '#46534e') +
      stick(332, 232, 19, '#46534e') +
      line('M68 222v0.1m0 28v0.1m-14-14v0.1m28 0v0.1', '#1b2421', 11) +
      line('M332 150v0.1m0 28v0.1m-14-14v0.1m28 0v0.1', '#1b2421', 11) +
      line('M54 132h10m272 0h10', '#1b2421', 4);
    const back = (): string =>
      grip(grips[1] ?? c.hex) +
      mirrored(grip(grips[0] ?? c.hex)) +
      box(100, 112, 200, 176, 8, ink.hex, ink.edge) +
      box(118, 176, 164, 96, 8, ink.light, ink.edge) +
      pieces('M150 130H250M150 142H250', '#0d1412', 6, 8, 5) +
      line('M176 222h48', ink.mark, 5);
    return { front, back, detail: () => closeUp(front(), 96, 190, 2.1) };
  }
  const pad = `<g transform="translate(196 222) scale(.42)">${shape(padBody, c.hex, c.edge)}${stick(130, 206, 30, c.edge)}${stick(250, 206, 30, c.edge)}${line('M290 170v0.100m0 50v0.100m-26-26v0.100m52 0v0.100', c.mark, 18)}</g>`;
  const front = (): string => {
    if (form === 'box')
      return (
        box(104, 44, 146, 310, 10, c.hex, c.edge) +
        box(104, 44, 18, 310, 9, c.shade) +
        dots(132, 56, 108, 60, 12, 5.5, accent) +
        disc(148, 148, 10, c.light, c.edge) +
        (disk ? line('M140 196v110', c.deep, 6) : '') +
        port(214, 318, 20, 9) +
        pad
      );
    return (
      line('M96 354h140', ink.edge, 10) +
      shape('M126 40q-22 4-20 26l14 262q2 20 22 20h18V48z', c.hex, c.edge) +
      shape('M246 52q22 4 18 26L240 330q-4 20-24 20h-20V60z', c.hex, c.edge) +
      box(156, 52, 44, 298, 6, '#161f1d', ink.edge) +
      line('M160 62v270', accent, 4) +
      (disk ? line('M226 200v88', c.mark, 5) : '') +
      port(172, 300, 12, 20) +
      pad
    );
  };
  const back = (): string =>
    box(130, 40, 140, 316, 14, c.hex, c.edge) +
    pieces('M146 66H254M146 82H254M146 98H254M146 114H254M146 130H254', c.deep, 9, 12, 6) +
    box(152, 160, 96, 172, 8, '#161f1d', ink.edge) +
    port(176, 180, 48, 18) +
    port(180, 212, 40, 30) +
    port(184, 258, 32, 12) +
    port(182, 288, 36, 26);
  return {
    front: () => moved(form === 'box' ? -22 : -18, 0, front()),
    back,
    detail: () => closeUp(front(), 290, 310, 2.1),
  };
};
