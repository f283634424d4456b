import { accents, ink, metal } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, moved, oval, pieces, shape } from '../shapes.ts';

const lamps = (x: number, y: number, count: number, gap: number, busy: string): string =>
  Array.from({ length: count }, (_, index) =>
    disc(x + index * gap, y, 5, index === count - 1 ? busy : '#2fa37c'),
  ).join('');

const socket = (x: number, y: number, fill = '#141c1a'): string =>
  box(x, y, 34, 28, 3, fill, metal.edge) + pieces(d`M${x + 8} ${y + 7}h19`, '#e8c26a', 6, 2, 2.2);

/** A router with the antennas of its model; some lie flat, some stand like a spider. */
export const router: Drawing = ({ colour: c, brand, model }) => {
  const antennas = model.whole(2, 4) + (model.chance(0.2) ? 2 : 0);
  const busy = model.pick(['#e8a317', '#5a9be6', '#d8442f']);
  const spread = model.between(0, 9);
  const form = brand.pick(['slope', 'box', 'wedge']);
  const tall = model.between(96, 122);
  const mast = c.hex === '#fbfaf6' && brand.chance(0.5) ? ink : c;
  const masts = (y: number, lift: number): string =>
    Array.from({ length: antennas }, (_, index) => {
      const share = antennas === 1 ? 0.5 : index / (antennas - 1);
      const x = 84 + share * 232;
      const lean = (share - 0.5) * 2 * spread * 2.4;
      return (
        line(
          d`M${x} ${y}L${x + lean} ${y - lift - tall + Math.abs(share - 0.5) * 22}`,
          mast.edge,
          15,
        ) +
        line(
          d`M${x} ${y}L${x + lean} ${y - lift - tall + Math.abs(share - 0.5) * 22}`,
          mast === c ? c.shade : mast.hex,
          10,
        )
      );
    }).join('');
  const front = (): string => {
    const body =
      form === 'slope'
        ? shape(
            'M76 214H324q10 0 13 9l25 76q3 13-10 13H48q-13 0-10-13l25-76q3-9 13-9z',
            c.hex,
            c.edge,
          ) + shape('M42 292H358l4 10q2 10-10 10H48q-12 0-10-10z', c.shade)
        : form === 'box'
          ? box(40, 224, 320, 88, 18, c.hex, c.edge) +
            box(60, 224, 280, 22, 8, c.light) +
            box(42, 296, 316, 14, 7, c.shade)
          : shape('M52 236L82 206H318L348 236Z', c.light, c.edge) +
            shape('M40 240q0-8 8-8H352q8 0 8 8l-14 62q-3 10-14 10H68q-11 0-14-10z', c.hex, c.edge) +
            line('M80 298H320', c.shade, 6);
    return (
      masts(230, 44) +
      body +
      lamps(form === 'slope' ? 122 : 84, 266, antennas > 3 ? 5 : 4, 24, busy) +
      box(268, 262, 44, 7, 3, c.mark)
    );
  };
  const back = (): string =>
    masts(216, 56) +
    box(40, 200, 320, 106, 16, c.hex, c.edge) +
    pieces('M70 218H330', c.deep, 7, 12, 6) +
    disc(72, 266, 9, '#141c1a', metal.edge) +
    disc(72, 266, 3, metal.hex) +
    socket(98, 252, '#23507c') +
    socket(150, 252) +
    socket(190, 252) +
    socket(230, 252) +
    disc(290, 266, 7, c.shade, c.edge) +
    port(310, 260, 28, 12);
  return { front, back: () => moved(0, 20, back()), detail: () => closeUp(back(), 168, 250, 2.2) };
};

export const meshWifi: Drawing = ({ colour: c, brand, model }) => {
  const form = brand.pick(['tower', 'puck', 'cube']);
  const tall = model.between(0.9, 1.06);
  const count = model.whole(2, 3);
  const accent = accentOn(c, model);
  const unit = (x: number, y: number, size: number): string => {
    const s = form === 'cube' ? size * 1.2 : size;
    if (form === 'tower')
      return (
        box(x - 44 * s, y - 190 * s * tall, 88 * s, 190 * s * tall, 34 * s, c.hex, c.edge) +
        box(x + 20 * s, y - 174 * s * tall, 18 * s, 160 * s * tall, 9 * s, c.shade) +
        disc(x, y - 34 * s, 5 * s, accent) +
        oval(x, y - 174 * s * tall, 26 * s, 7 * s, c.shade)
      );
    if (form === 'puck')
      return (
        shape(
          d`M${x - 78 * s} ${y - 50 * s}v${22 * s}q0 ${28 * s} ${78 * s} ${28 * s}t${78 * s} ${-28 * s}v${-22 * s}z`,
          c.shade,
          c.edge,
        ) +
        oval(x, y - 52 * s, 78 * s, 30 * s, c.hex, c.edge) +
        oval(x, y - 52 * s, 48 * s * tall * tall, 18 * s * tall * tall, c.light, c.edge) +
        disc(x, y - 10 * s, 4.5 * s, accent)
      );
    return (
      box(x - 56 * s, y - 118 * s, 112 * s, 118 * s, 24 * s, c.hex, c.edge) +
      box(x - 56 * s, y - 26 * s, 112 * s, 26 * s, 13 * s, c.shade) +
      disc(x, y - 70 * s, 24 * s * tall * tall * tall, c.light, c.edge) +
      disc(x, y - 13 * s, 4.5 * s, accent)
    );
  };
  const front = (): string => {
    if (form === 'puck')
      return (
        unit(200, 168, count === 3 ? 0.86 : 1.1) +
        (count === 3 ? unit(118, 236, 1) : '') +
        unit(count === 3 ? 270 : 200, 300, count === 3 ? 1.15 : 1.45)
      );
    return (
      unit(count === 3 ? 104 : 138, 288, count === 3 ? 0.98 : 1.15) +
      (count === 3 ? unit(296, 288, 0.98) : unit(262, 310, 1.3)) +
      (count === 3 ? unit(200, 318, 1.28) : '')
    );
  };
  const back = (): string =>
    box(136, 60, 128, 280, form === 'tower' ? 50 : 34, c.hex, c.edge) +
    pieces('M166 96H234M166 112H234M166 128H234', c.deep, 6, 10, 5) +
    box(156, 186, 88, 128, 14, c.shade, c.edge) +
    socket(183, 202, '#23507c') +
    socket(183, 240) +
    port(186, 284, 28, 12);
  return {
    front: () => moved(0, form === 'cube' ? -24 : 0, front()),
    back,
    detail: () => closeUp(back(), 200, 240, 2.2),
  };
};

export const networkSwitch: Drawing = ({ colour: c, brand, model }) => {
  const ports = model.pick([5, 8, 8, 16]);
  const rack = ports === 16;
  const deep = model.between(26, 46);
  const vents = model.whole(8, 18);
  const metalBody = brand.chance(0.5);
  const corner = metalBody ? 4 : 14;
  const accent = accentOn(c, brand);
  const y = rack ? 156 : 164;
  const h = rack ? 92 : 80;
  const front = (): string => {
    const width = rack ? 248 : ports * 30;
    const left = 348 - width;
    const row = (at: number): string =>
      pieces(d`M${left} ${at}h${width - 4}`, '#141c1a', 24, 25, rack ? 6 : 5) +
      pieces(d`M${left + 6} ${at - 5}h${width - 8}`, '#e8c26a', 5, 13, rack ? 18 : 17) +
      pieces(d`M${left + 2} ${at - 17}h${width - 8}`, '#2fa37c', 4, 6, rack ? 25 : 24);
    return (
      shape(d`M60 ${y}L84 ${y - deep}H316L340 ${y}Z`, c.light, c.edge) +
      pieces(d`M${200 - vents * 6} ${y - deep / 2}h${vents * 12}`, c.deep, 6, 8, 4) +
      box(36, y - 4, 328, h + 8, corner, c.hex, c.edge) +
      box(38, y + h - 10, 324, 12, 6, c.shade) +
      disc(60, y + 20, 5, accent) +
      (ports > 5 && !rack ? '' : line(d`M52 ${y + 44}h24`, c.mark, 5)) +
      row(y + (rack ? 32 : 46)) +
      (rack ? row(y + 72) : '') +
      box(76, y + h + 4, 30, 10, 4, ink.hex, c.edge) +
      box(294, y + h + 4, 30, 10, 4, ink.hex, c.edge)
    );
  };
  const back = (): string =>
    box(36, 152, 328, 96, 10, c.hex, c.edge) +
    pieces('M60 178H240M60 200H240M60 222H240', c.deep, 9, 14, 7) +
    port(276, 176, 52, 46) +
    line('M290 199h24', metal.hex, 5) +
    disc(254, 226, 5, c.mark) +
    box(76, 246, 30, 10, 4, ink.hex, c.edge) +
    box(294, 246, 30, 10, 4, ink.hex, c.edge);
  return { front, back, detail: () => closeUp(front(), 300, y + h / 2, 2.4) };
};

export const modemPocket: Drawing = ({ colour: c, brand, model }) => {
  const screen = model.chance(0.5);
  const accent = accentOn(c, brand);
  const round = model.between(20, 50);
  const width = model.between(216, 250);
  const x = 200 - width / 2;
  const front = (): string =>
    box(x, 124, width, 156, round, c.hex, c.edge) +
    box(x + 8, 250, width - 16, 28, Math.min(14, round), c.shade) +
    line('M176 138h48', c.mark, 4) +
    (screen
      ? box(x + 34, 156, width - 68, 80, 10, '#0f1715', ink.edge) +
        line(d`M${x + 54} 212v-10m13 10v-18m13 18v-27m13 27v-36`, accent, 7) +
        line(d`M${x + width - 100} 184h42m-42 18h28`, '#dfe7e3', 5)
      : lamps(200 - 45, 196, 4, 30, accents[1]) +
        line('M151 172a70 70 0 0 1 98 0', c.mark, 5) +
        line('M168 222h64', c.mark, 5));
  const back = (): string =>
    box(x, 110, width, 180, round, c.shade, c.edge) +
    box(x + 14, 124, width - 28, 140, Math.max(10, round - 14), c.hex, c.edge) +
    box(160, 162, 80, 54, 5, '#e8c26a', '#b38f3c') +
    line('M184 162v54m32-54v54m-56-27h24m32 0h24', '#b38f3c') +
    port(186, 274, 28, 10) +
    dots(x + 40, 236, width - 80, 12, 10, 3, c.deep);
  return { front, back, detail: () => closeUp(screen ? front() : back(), 200, 194, 2) };
};
