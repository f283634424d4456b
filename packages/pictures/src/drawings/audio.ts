import { accents, ink, metal, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { port } from '../parts.ts';
import {
  box,
  closeUp,
  d,
  disc,
  dots,
  line,
  mirrored,
  oval,
  pieces,
  shape,
  turned,
} from '../shapes.ts';

/** Earbuds rising from their case: with stems or round, case square, wide or pebble. */
export const earbuds: Drawing = ({ colour: c, brand, model }) => {
  const stems = brand.chance(0.55);
  const form = brand.pick(['square', 'wide', 'pebble']);
  const accent = model.pick(accents);
  const lid = model.between(0.3, 0.42);
  const width = form === 'wide' ? 218 : form === 'square' ? 176 : 196;
  const height = form === 'wide' ? 124 : 150;
  const radius = form === 'square' ? 40 : form === 'wide' ? 58 : 72;
  const x = 200 - width / 2;
  const top = 358 - height;
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
    `<g transform="translate(${stems ? -34 : -42} ${stems ? -22 : 0})">${bud()}</g>` +
    mirrored(`<g transform="translate(${stems ? -34 : -42} ${stems ? -22 : 0})">${bud()}</g>`);
  const shell = (): string =>
    box(x, top, width, height, radius, c.hex, c.edge) +
    shape(
      d`M${x + 6} ${top + height * 0.7}q10 ${height * 0.26} ${radius} ${height * 0.26}h${width - 2 * radius - 12}q${radius - 10} 0 ${radius} ${-height * 0.26}q6 ${height * 0.3} ${-radius} ${height * 0.3}h${2 * radius + 12 - width}q${-radius} 0 ${-radius} ${-height * 0.3}z`,
      c.shade,
    );
  const seam = (): string => line(d`M${x + 2} ${top + height * lid}H${x + width - 2}`, c.edge, 4);
  const front = (): string =>
    pair() + shell() + seam() + disc(200, top + height * (lid + 0.26), 5, accent);
  const back = (): string =>
    box(x - 12, 200 - height * 0.6, width + 24, height * 1.2, radius + 8, c.hex, c.edge) +
    line(d`M${x - 10} ${200 - height * 0.16}H${x + width + 10}`, c.edge, 4) +
    box(164, 200 - height * 0.16 - 9, 72, 18, 6, metal.hex, metal.edge) +
    disc(200, 238, 8, c.shade, c.edge) +
    port(184, 200 + height * 0.6 - 16, 32, 9);
  return { front, back, detail: () => closeUp(bud(), 180, stems ? 130 : 124, stems ? 1.9 : 2.6) };
};

export const headphones: Drawing = ({ colour: c, brand, model }) => {
  const cup = brand.pick(['oval', 'round', 'square']);
  const band = model.between(20, 28);
  const microphone = model.chance(0.3);
  const accent = model.pick(accents);
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

/** Loudspeakers: a cylinder to carry, a bookshelf box, a ball for the room, a party box. */
export const speaker: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['cylinder', 'shelf', 'ball', 'party']);
  const accent = brand.pick(accents);
  const strap = model.chance(0.5);
  const cone = (x: number, y: number, r: number): string =>
    disc(x, y, r, '#1a2422', ink.edge) +
    disc(x, y, r * 0.8, rubber.hex) +
    disc(x, y, r * 0.34, form === 'shelf' ? accent : metal.hex, ink.edge);
  const front = (): string => {
    if (form === 'cylinder')
      return (
        (strap
          ? line('M66 170Q36 120 80 122L120 140', c.edge, 9) +
            line('M66 170Q36 120 80 122L120 140', accent, 6)
          : '') +
        box(40, 134, 320, 148, 66, c.hex, c.edge) +
        box(92, 134, 216, 148, 0, c.shade) +
        dots(96, 140, 208, 136, 13, 4.5, c.mark) +
        line('M92 136v144m216-144v144', c.edge) +
        box(160, 186, 80, 40, 8, c.hex, c.edge) +
        line('M176 206h48', accent, 6) +
        disc(66, 208, 14, c.light, c.edge) +
        disc(334, 208, 14, c.light, c.edge)
      );
    if (form === 'shelf')
      return (
        box(118, 40, 164, 320, 12, c.hex, c.edge) +
        box(118, 40, 18, 320, 9, c.shade) +
        cone(204, 108, 38) +
        cone(204, 236, 66) +
        disc(204, 332, 9, c.deep, accent)
      );
    if (form === 'ball')
      return (
        oval(200, 338, 82, 13, c.deep, c.edge) +
        disc(200, 206, 134, c.hex, c.edge) +
        dots(98, 176, 204, 96, 14, 5, c.mark) +
        shape('M90 282Q200 340 310 282Q280 340 200 340T90 282Z', c.shade) +
        oval(200, 112, 72, 22, c.shade, c.edge) +
        line('M172 112h16m-8-8v16m32-8h16', c.mark) +
        line('M150 306h100', accent, 5)
      );
    return (
      line('M150 52V38q0-8 8-8h84q8 0 8 8v14', c.edge, 14) +
      line('M150 52V38q0-8 8-8h84q8 0 8 8v14', c.hex, 9) +
      box(112, 50, 176, 312, 26, c.hex, c.edge) +
      box(126, 66, 148, 272, 20, '#1a2422', accent) +
      cone(200, 136, 52) +
      cone(200, 258, 58) +
      line('M186 348h28', accent, 5)
    );
  };
  const back = (): string => {
    const long = form === 'cylinder';
    const shell = long
      ? box(40, 134, 320, 148, 66, c.hex, c.edge) + box(92, 135, 216, 146, 0, c.shade)
      : form === 'ball'
        ? oval(200, 338, 82, 13, c.deep, c.edge) + disc(200, 206, 134, c.hex, c.edge)
        : box(112, 44, 176, 318, 18, c.hex, c.edge);
    const y = long ? 190 : 236;
    return (
      shell +
      (long ? '' : disc(200, 130, 34, '#1a2422', c.edge) + disc(200, 130, 22, rubber.hex)) +
      box(146, y, 108, 56, 12, c.deep, c.edge) +
      disc(172, y + 28, 7, '#141c1a', accent) +
      port(190, y + 22, 22, 10) +
      disc(232, y + 28, 8, '#141c1a', metal.edge)
    );
  };
  return {
    front,
    back,
    detail: () => closeUp(front(), 204, form === 'shelf' ? 236 : form === 'party' ? 258 : 206, 2),
  };
};

export const soundbar: Drawing = ({ colour: c, brand, model }) => {
  const accent = brand.pick(accents);
  const woofer = model.chance(0.65);
  const height = model.between(44, 56);
  const side = model.chance(0.5);
  const y = 300 - height;
  const bar = (at: number): string =>
    box(32, at, 336, height, 14, c.hex, c.edge) +
    dots(48, at + 6, 304, height - 12, 9, 3.4, c.mark) +
    box(172, at + height / 2 - 8, 56, 16, 5, c.deep) +
    line(d`M182 ${at + height / 2}h20`, accent, 4);
  const front = (): string => {
    if (!woofer)
      return (
        line('M80 304h26m188 0h26', ink.edge, 8) +
        bar(236) +
        box(158, 118, 84, 84, 12, c.shade, c.edge) +
        disc(200, 160, 26, c.deep, accent)
      );
    const x = side ? 56 : 212;
    return (
      box(x, 78, 132, 176, 10, c.shade, c.edge) +
      dots(x + 12, 90, 108, 84, 12, 4, c.mark) +
      disc(x + 66, 212, 22, c.deep, c.edge) +
      bar(y) +
      line('M74 306h30m192 0h30', ink.edge, 8)
    );
  };
  const back = (): string =>
    line('M80 262h30m180 0h30', ink.edge, 8) +
    box(32, 168, 336, 90, 18, c.hex, c.edge) +
    box(120, 188, 160, 48, 8, c.deep, c.edge) +
    port(136, 206, 30, 11) +
    port(174, 206, 30, 11) +
    disc(224, 212, 8, '#141c1a', metal.edge) +
    port(244, 205, 22, 14) +
    pieces('M52 190H104M52 206H104M296 190H348M296 206H348', c.deep, 6, 52, 2) +
    disc(64, 238, 4, c.mark) +
    disc(336, 238, 4, c.mark);
  return {
    front: () =>
      woofer
        ? front()
        : `<g transform="translate(0 -24)">${bar(200)}${line(`M80 ${204 + height}h26m188 0h26`, ink.edge, 8)}</g>`,
    back,
    detail: () => closeUp(back(), 200, 212, 2.4),
  };
};

export const microphone: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['capsule', 'pill', 'hand']);
  const accent = brand.pick(accents);
  const base = brand.chance(0.5);
  const foot = base
    ? line('M200 300v44', metal.edge, 12) + oval(200, 348, 66, 14, c.hex, c.edge)
    : line('M200 296v20l-58 40m58-40l58 40', metal.edge, 12) +
      line('M200 296v20l-58 40m58-40l58 40', metal.hex, 7);
  const grille = (x: number, y: number, w: number, h: number, r: number): string =>
    box(x, y, w, h, r, metal.shade, metal.edge) +
    dots(x + 8, y + 10, w - 16, h - 20, 9, 4, '#45524e');
  const front = (): string => {
    if (form === 'hand')
      return turned(
        38,
        200,
        200,
        shape('M170 150h60l-14 190q-2 18-16 18t-16-18z', c.hex, c.edge) +
          shape('M214 150h16l-14 190q-2 14-10 17z', c.shade) +
          grille(152, 34, 96, 104, 46) +
          box(156, 128, 88, 24, 8, c.deep, c.edge) +
          box(190, 190, 20, 42, 9, c.deep, c.edge) +
          disc(200, 202, 5, accent),
      );
    if (form === 'pill')
      return (
        foot +
        line('M128 150v76q0 76 72 76t72-76v-76', c.edge, 13) +
        line('M128 150v76q0 76 72 76t72-76v-76', c.shade, 8) +
        box(148, 44, 104, 224, 52, c.hex, c.edge) +
        grille(158, 54, 84, 112, 42) +
        disc(200, 216, 18, c.light, accent) +
        line('M200 204v12', c.mark, 4) +
        disc(128, 190, 10, metal.hex, metal.edge) +
        disc(272, 190, 10, metal.hex, metal.edge)
      );
    return (
      foot +
      box(136, 196, 128, 102, 22, c.hex, c.edge) +
      box(136, 196, 24, 102, 22, c.shade) +
      grille(128, 44, 144, 146, 58) +
      line('M130 118h140', metal.edge, 5) +
      box(128, 180, 144, 20, 8, c.deep, c.edge) +
      disc(200, 246, 20, c.light, c.edge) +
      line('M200 232v10', accent, 5)
    );
  };
  const back = (): string =>
    form === 'hand'
      ? mirrored(front())
      : foot +
        box(142, 44, 116, 252, 52, c.hex, c.edge) +
        grille(152, 54, 96, 112, 44) +
        box(164, 196, 72, 70, 10, c.deep, c.edge) +
        port(186, 208, 28, 11) +
        disc(200, 244, 10, '#141c1a', accent);
  return {
    front,
    back,
    detail: () => closeUp(front(), form === 'hand' ? 256 : 200, form === 'hand' ? 130 : 130, 2.1),
  };
};
