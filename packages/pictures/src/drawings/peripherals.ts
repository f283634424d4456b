import { accents, ink, luminance, metal, paper, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, lens, port } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, moved, pieces, shape } from '../shapes.ts';

export const keyboard: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const layout = model.pick(['full', 'compact', 'short']);
  const pale = luminance(c.hex) > 0.5;
  const key = pale ? model.pick([c.shade, '#4a5652', '#4a5652']) : model.pick([c.light, c.tint]);
  const knob = model.chance(0.35);
  const corner = brand.between(6, 16);
  const main = layout === 'full' ? 220 : layout === 'compact' ? 256 : 296;
  const row = (index: number, from: number, to: number, pitch = 20): string =>
    pieces(d`M${52 + from} ${158 + index * 21}h${to - from}`, key, 17, pitch - 3, 3);
  const front = (): string => {
    const rows = [0, 1, 2, 3].map((index) => row(index, 0, main)).join('');
    const space =
      pieces(d`M52 242h54`, key, 17, 17, 3) +
      box(110, 233.5, main * 0.42, 17, 3, key) +
      pieces(d`M${114 + main * 0.42} 242h${main * 0.58 - 62}`, key, 17, 17, 3);
    const side =
      layout === 'short'
        ? ''
        : pieces(
            [0, 1, 4]
              .map((index) => d`M${62 + main} ${158 + index * 21}h${layout === 'full' ? 76 : 40}`)
              .join('') +
              (layout === 'full'
                ? [2, 3].map((index) => d`M${62 + main} ${158 + index * 21}h76`).join('')
                : ''),
            key,
            17,
            17,
            layout === 'full' ? 2.6 : 3,
          );
    const extra = knob ? disc(layout === 'full' ? 338 : 332, 137, 9, metal.hex, metal.edge) : '';
    return (
      line('M200 124V96q0-16 20-16', ink.edge, 6) +
      box(38, 122, 324, 144, corner, c.hex, c.edge) +
      box(40, 254, 320, 10, 5, c.shade) +
      line('M56 137h34', accent, 4) +
      rows +
      space +
      side +
      box(52, 149.5, 17, 17, 3, accent) +
      extra
    );
  };
  const back = (): string =>
    box(38, 122, 324, 144, corner, c.shade, c.edge) +
    box(56, 134, 60, 16, 6, c.hex, c.edge) +
    box(284, 134, 60, 16, 6, c.hex, c.edge) +
    line('M60 250h44m192 0h44', rubber.hex, 9) +
    box(160, 176, 80, 42, 4, paper.hex, c.edge) +
    line('M170 188h60m-60 10h44', '#87938f') +
    port(192, 122, 22, 8);
  return {
    front: () => moved(0, 12, front()),
    back,
    detail: () => closeUp(front(), 112, 176, 2.5),
  };
};

export const mouse: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const gaming = model.chance(0.4);
  const wired = model.chance(0.5);
  const width = model.between(148, 172);
  const x = 200 - width / 2;
  const right = 200 + width / 2;
  const waist = gaming ? 12 : 0;
  const outline = d`M200 74C${x + 26} 74 ${x} 96 ${x} 150C${x} 190 ${x + waist} 200 ${x + waist} 232C${x + waist} 312 ${x + 26} 350 200 350C${right - 26} 350 ${right - waist} 312 ${right - waist} 232C${right - waist} 200 ${right} 190 ${right} 150C${right} 96 ${right - 26} 74 200 74Z`;
  const cable = wired
    ? line('M200 76V52q0-18 22-18h40', ink.edge, 8) +
      line('M200 76V52q0-18 22-18h40', rubber.hex, 5)
    : '';
  const front = (): string =>
    cable +
    shape(outline, c.hex, c.edge) +
    shape(
      d`M${x + waist + 12} 250Q${x + 40} 340 200 340T${right - waist - 12} 250Q${right - 40} 316 200 316T${x + waist + 12} 250Z`,
      c.shade,
    ) +
    line(d`M200 76V206M${x + 4} 206Q200 226 ${right - 4} 206`, c.edge) +
    (gaming
      ? line(d`M${x + waist - 4} 170v26m2 14v26`, c.deep, 8) + shape('M200 268l15 26h-30z', accent)
      : box(184, 284, 32, 6, 3, c.mark)) +
    box(188, 108, 24, 58, 12, c.deep, c.edge) +
    pieces('M200 114v48', gaming ? accent : metal.hex, 12, 4, 4) +
    disc(200, 188, 5, accent);
  const back = (): string =>
    cable +
    shape(outline, c.shade, c.edge) +
    line(d`M176 100h48M${x + 40} 318q${width / 2 - 40} 18 ${width - 80} 0`, paper.hex, 10) +
    disc(200, 196, 20, '#141c1a', c.edge) +
    disc(200, 196, 7, accents[2]) +
    box(186, 244, 28, 44, 14, c.deep, c.edge) +
    disc(200, 256, 9, accent);
  return { front, back, detail: () => closeUp(front(), 200, 146, 2.1) };
};

export const webcam: Drawing = ({ colour: c, brand, model }) => {
  const wide = brand.chance(0.55);
  const accent = accentOn(c, model);
  const width = wide ? model.between(250, 290) : model.between(140, 160);
  const clip =
    shape('M150 236h100l-8 46h-40v22q0 12-12 12h-18q-12 0-12-12z', ink.hex, c.edge) +
    line('M236 282l22 48', c.edge, 14) +
    line('M236 282l22 48', ink.hex, 9);
  const body = (): string =>
    wide
      ? box(200 - width / 2, 126, width, 112, 52, c.hex, c.edge)
      : box(200 - width / 2, 98, width, 146, 46, c.hex, c.edge);
  const front = (): string => {
    const y = wide ? 182 : 171;
    return (
      clip +
      body() +
      disc(200, y, 46, '#16201e', c.edge) +
      lens(200, y, 36) +
      (wide
        ? disc(116, y, 4, accent) + pieces(d`M266 ${y - 10}v20m10-20v20`, c.deep, 4, 20, 4)
        : disc(200, 113, 3.5, accent))
    );
  };
  const back = (): string =>
    line('M200 236v40q0 60 60 84', ink.edge, 9) +
    line('M200 236v40q0 60 60 84', rubber.hex, 6) +
    clip +
    body() +
    box(176, 176, 48, 7, 3, c.mark) +
    dots(160, 196, 80, 20, 10, 4, c.deep);
  return {
    front: () => moved(0, -14, front()),
    back: () => moved(0, -28, back()),
    detail: () => closeUp(front(), 200, wide ? 182 : 171, 2.6),
  };
};

/** A printer: with ink tanks or cartridges, with or without a scanner, by model. */
export const printer: Drawing = ({ colour: c, brand, model }) => {
  const tanks = model.chance(0.5);
  const scanner = model.chance(0.7);
  const accent = accentOn(c, brand);
  const round = brand.between(8, 22);
  const inks = ['#1b2421', '#2f8fc4', '#c43d76', '#e8b91f'];
  const front = (): string => {
    const sheet =
      box(132, 54, 136, 96, 3, paper.hex, paper.edge) + line('M150 76h60m-60 14h84', '#c3cbc7', 4);
    const lid = scanner ? box(50, 126, 300, 34, 12, c.light, c.edge) : '';
    const levels = tanks
      ? box(286, 216, 58, 62, 5, c.shade, c.edge) +
        inks
          .map((fill, index) =>
            box(
              291 + index * 12.4,
              232 + ((index * 7) % 16),
              9.6,
              42 - ((index * 7) % 16),
              2,
              fill,
            ),
          )
          .join('')
      : box(292, 176, 46, 26, 4, '#1d2b2a', c.edge) + line('M300 186h20m-20 8h12', accent);
    return (
      sheet +
      lid +
      box(44, 152, 312, 138, round, c.hex, c.edge) +
      box(46, 250, 308, 38, round - 2, c.shade) +
      levels +
      disc(70, 178, 8, c.light, accent) +
      line('M94 178h18m14 0h18', c.mark, 6) +
      box(84, 226, 186, 34, 6, '#1a2422', c.edge) +
      shape('M104 246H250l18 84H86z', paper.hex, paper.edge) +
      line('M116 276h76m-80 14h116', '#c3cbc7', 4) +
      shape('M212 264h26l4 20h-26z', accent)
    );
  };
  const back = (): string =>
    box(132, 72, 136, 80, 4, c.shade, c.edge) +
    box(44, 136, 312, 156, round, c.hex, c.edge) +
    box(92, 164, 216, 62, 8, c.shade, c.edge) +
    line('M180 196h40', c.mark, 6) +
    port(70, 248, 30, 26) +
    port(118, 256, 24, 14) +
    port(156, 256, 30, 14) +
    pieces('M214 264H330', c.deep, 16, 6, 6);
  return {
    front,
    back: () => moved(0, 16, back()),
    detail: () => closeUp(front(), tanks ? 286 : 280, tanks ? 232 : 206, 2),
  };
};
