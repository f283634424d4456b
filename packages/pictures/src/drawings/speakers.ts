import { ink, metal, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port } from '../parts.ts';
import {
  box,
  closeUp,
  d,
  disc,
  dots,
  line,
  mirrored,
  moved,
  oval,
  pieces,
  shape,
  turned,
} from '../shapes.ts';

/** Loudspeakers: a cylinder to carry, a bookshelf box, a ball for the room, a party box. */
export const speaker: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['cylinder', 'shelf', 'ball', 'party']);
  const accent = accentOn(c, brand);
  const strap = model.chance(0.5);
  const size = model.between(0.9, 1.06);
  const cone = (x: number, y: number, r: number): string =>
    disc(x, y, r * size, '#1a2422', ink.edge) +
    disc(x, y, r * size * 0.8, rubber.hex) +
    disc(x, y, r * 0.34 * size * size, form === 'shelf' ? accent : metal.hex, ink.edge);
  const front = (): string => {
    if (form === 'cylinder')
      return (
        (strap
          ? line('M66 170Q36 120 80 122L120 140', c.edge, 9) +
            line('M66 170Q36 120 80 122L120 140', accent, 6)
          : '') +
        box(40, 134, 320, 148, 66, c.hex, c.edge) +
        box(92, 134, 216, 148, 0, c.shade) +
        dots(96, 140, 208, 136, 13 * size, 4.5, c.mark) +
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
        dots(98, 176, 204, 96, 14 * size, 5, c.mark) +
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
    detail: () =>
      form === 'cylinder'
        ? closeUp(front(), 300, 206, 2)
        : closeUp(front(), 204, form === 'shelf' ? 236 : form === 'party' ? 258 : 170, 2),
  };
};

export const soundbar: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const woofer = model.chance(0.65);
  const height = model.between(44, 56);
  const side = model.chance(0.5);
  const round = brand.between(8, 24);
  const panel = model.pick(['plate', 'lamps']);
  const bar = (y: number): string =>
    line(d`M78 ${y + height + 5}h28m188 0h28`, ink.edge, 8) +
    box(32, y, 336, height, round, c.hex, c.edge) +
    dots(48, y + 6, 304, height - 12, 9, 3.4, c.mark) +
    (panel === 'plate'
      ? box(172, y + height / 2 - 8, 56, 16, 5, c.deep) +
        line(d`M182 ${y + height / 2}h20`, accent, 4)
      : box(40, y + 8, 56, height - 16, 6, c.hex) +
        line(d`M54 ${y + height / 2}h0.1m14 0h0.1m14 0h0.1`, accent, 7));
  const remote =
    box(112, 262, 176, 50, 25, c.shade, c.edge) +
    disc(142, 287, 15, c.light, c.edge) +
    disc(142, 287, 5, accent) +
    line('M182 287h0.1m24 0h0.1m24 0h0.1', c.mark, 11) +
    line('M258 278v18', c.mark, 5);
  const front = (): string => {
    if (!woofer) return moved(0, -20, bar(132) + remote);
    const x = side ? 56 : 212;
    return (
      box(x, 78, 132, 176, 10, c.shade, c.edge) +
      dots(x + 12, 90, 108, 84, 12, 4, c.mark) +
      disc(x + 66, 212, 22, c.deep, c.edge) +
      bar(300 - height)
    );
  };
  const back = (): string =>
    line('M80 262h30m180 0h30', ink.edge, 8) +
    box(32, 168, 336, 90, round, c.hex, c.edge) +
    box(120, 188, 160, 48, 8, c.deep, c.edge) +
    port(136, 206, 30, 11) +
    port(174, 206, 30, 11) +
    disc(224, 212, 8, '#141c1a', metal.edge) +
    port(244, 205, 22, 14) +
    pieces('M52 190H104M52 206H104M296 190H348M296 206H348', c.deep, 6, 52, 2) +
    disc(64, 238, 4, c.mark) +
    disc(336, 238, 4, c.mark);
  return { front, back, detail: () => closeUp(back(), 200, 212, 2.4) };
};

export const microphone: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['capsule', 'pill', 'hand']);
  const accent = accentOn(c, brand);
  const base = brand.chance(0.5);
  const mesh = model.between(8, 11.5);
  const knob = model.between(14, 24);
  const foot = base
    ? line('M200 300v44', metal.edge, 12) + oval(200, 348, 66, 14, c.hex, c.edge)
    : line('M200 296v20l-58 40m58-40l58 40', metal.edge, 12) +
      line('M200 296v20l-58 40m58-40l58 40', metal.hex, 7);
  const grille = (x: number, y: number, w: number, h: number, r: number): string =>
    box(x, y, w, h, r, metal.shade, metal.edge) +
    dots(x + 9, y + 9, w - 18, h - 18, mesh, 4, '#45524e', r - 9);
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
        disc(200, 216, knob, c.light, accent) +
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
      disc(200, 246, knob, c.light, c.edge) +
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
    detail: () => closeUp(front(), form === 'hand' ? 250 : 200, form === 'hand' ? 140 : 190, 2),
  };
};
