import { ink, metal, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port } from '../parts.ts';
import { box, closeUp, d, disc, line, mirrored, moved, oval, shape, turned } from '../shapes.ts';

/** Earbuds rising from their case: with stems or round, case square, wide or pebble. */
export const earbuds: Drawing = ({ colour: c, brand, model }) => {
  const stems = brand.chance(0.55);
  const form = brand.pick(['square', 'wide', 'pebble']);
  const accent = accentOn(c, model);
  const lid = model.between(0.3, 0.42);
  const width = form === 'wide' ? 218 : form === 'square' ? 176 : 196;
  const height = form === 'wide' ? 124 : 150;
  const rise = model.between(8, 20);
  const radius = form === 'square' ? 40 : form === 'wide' ? 58 : 72;
  const x = 200 - width / 2;
  const top = 350 - height;
  const bud = (): string =>
    stems
      ? shape(
          'M150 108q0-46 34-46 30 0 30 34 0 26-20 32v66q0 12-11 12t-11-12v-58q-22-4-22-28z',
          c.hex,
          c.edge,
        ) +
        shape('M204 84q10 10 4 28-4 10-14 12v-40z', c.shade) +
        oval(166, 92, 7, 13, c.deep)
      : shape('M140 130q0-48 42-48 36 0 36 42 0 44-40 44-38 0-38-38z', c.hex, c.edge) +
        disc(180, 124, 24, c.light, c.edge) +
        disc(180, 124, 6, accent);
  const pair = (): string =>
    `<g transform="translate(${stems ? -30 : -34} ${stems ? rise : rise + 14})">${bud()}</g>` +
    mirrored(
      `<g transform="translate(${stems ? -30 : -34} ${stems ? rise : rise + 14})">${bud()}</g>`,
    );
  const shell = (): string => {
    const r = radius - 1.5;
    const bottom = top + height - 1.5;
    const crescent = shape(
      d`M${x + 1.5} ${bottom - r}a${r} ${r} 0 0 0 ${r} ${r}h${width - 3 - 2 * r}a${r} ${r} 0 0 0 ${r} ${-r}c0 ${r * 0.62} ${-r * 0.5} ${r * 0.8} ${-r * 1.1} ${r * 0.8}h${2.2 * r + 3 - width}c${-r * 0.6} 0 ${-r * 1.1} ${-r * 0.18} ${-r * 1.1} ${-r * 0.8}z`,
      c.shade,
    );
    return box(x, top, width, height, radius, c.hex, c.edge) + crescent;
  };
  const seam = (): string => line(d`M${x + 2} ${top + height * lid}H${x + width - 2}`, c.edge, 4);
  const front = (): string =>
    pair() + shell() + seam() + disc(200, top + height * (lid + 0.26), 5, accent);
  const back = (): string =>
    box(x - 12, 200 - height * 0.6, width + 24, height * 1.2, radius + 8, c.hex, c.edge) +
    line(d`M${x - 10} ${200 - height * 0.16}H${x + width + 10}`, c.edge, 4) +
    box(164, 200 - height * 0.16 - 9, 72, 18, 6, metal.hex, metal.edge) +
    disc(200, 238, 8, c.shade, c.edge) +
    port(184, 200 + height * 0.6 - 16, 32, 9);
  return {
    front: () => moved(0, -14, front()),
    back,
    detail: () => closeUp(bud(), 180, stems ? 130 : 124, stems ? 1.9 : 2.6),
  };
};

export const headphones: Drawing = ({ colour: c, brand, model }) => {
  const cup = brand.pick(['oval', 'round', 'square']);
  const band = model.between(20, 28);
  const microphone = model.chance(0.3);
  const accent = accentOn(c, model);
  const arc = 'M96 236C84 90 144 60 200 60S316 90 304 236';
  const side = (): string => {
    const shell =
      cup === 'square'
        ? box(52, 204, 66, 124, 24, c.hex, c.edge)
        : cup === 'round'
          ? box(50, 212, 68, 112, 34, c.hex, c.edge)
          : box(54, 200, 64, 136, 32, c.hex, c.edge);
    return (
      box(106, 206, 32, 122, 16, rubber.hex, c.edge) +
      shell +
      box(58, 232, 12, 72, 6, c.shade) +
      disc(92, 268, 7, accent)
    );
  };
  const front = (): string =>
    line(arc, c.edge, band + 6) +
    line(arc, c.hex, band) +
    line('M140 84Q166 70 200 70T260 84', c.shade, band * 0.45) +
    line('M94 196l2 40M306 196l-2 40', metal.edge, 13) +
    line('M94 196l2 40M306 196l-2 40', metal.hex, 8) +
    side() +
    mirrored(side()) +
    (microphone
      ? line('M84 320Q96 366 164 360', ink.edge, 9) +
        line('M84 320Q96 366 164 360', ink.hex, 5) +
        box(158, 350, 34, 19, 9, ink.hex, c.edge)
      : '');
  const back = (): string =>
    line('M118 220C118 40 282 40 282 220', c.edge, band + 6) +
    line('M118 220C118 40 282 40 282 220', c.hex, band) +
    line('M282 160v40', metal.hex, 10) +
    turned(
      -8,
      130,
      262,
      box(76, 186, 108, 150, 52, c.hex, c.edge) +
        box(92, 204, 76, 114, 38, rubber.hex, c.edge) +
        box(108, 222, 44, 78, 22, rubber.shade),
    ) +
    turned(
      8,
      270,
      262,
      box(216, 186, 108, 150, 52, c.hex, c.edge) +
        box(232, 202, 76, 118, 38, c.shade) +
        disc(270, 261, 20, c.light, c.edge) +
        disc(270, 261, 6, accent),
    );
  return { front, back, detail: () => closeUp(back(), 252, 250, 2.1) };
};
