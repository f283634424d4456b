import { accents, gold, ink, metal, paper, type Tones } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn } from '../parts.ts';
import { box, closeUp, d, disc, line, pieces, shape, turned } from '../shapes.ts';

export const memoryCard: Drawing = ({ colour: c, brand, model }) => {
  const full = model.chance(0.4);
  const accent = accentOn(c, brand);
  const art = brand.pick(['block', 'slash', 'bands']);
  const adapter = !full && model.chance(0.6);
  const split = model.between(0.3, 0.7);
  const tilt = model.between(-9, 9);
  const panel = (x: number, y: number, w: number, h: number): string =>
    art === 'block'
      ? box(x, y, w, h, 7, accent)
      : art === 'slash'
        ? box(x, y, w, h, 7, c.shade) +
          shape(d`M${x} ${y + h}L${x + w * split} ${y}H${x + w}v${h}z`, accent)
        : box(x, y, w, h, 7, c.shade) +
          box(x, y + h * split * 0.6, w, h * 0.24, 0, accent) +
          box(x, y + h * (split * 0.6 + 0.32), w, h * 0.1, 0, accent);
  const sd = (x: number, y: number, s: number, tone: Tones): string =>
    shape(
      d`M${x} ${y + 8 * s}q0 ${-8 * s} ${8 * s} ${-8 * s}h${114 * s}l${42 * s} ${40 * s}v${170 * s}q0 ${8 * s} ${-8 * s} ${8 * s}h${-148 * s}q${-8 * s} 0 ${-8 * s} ${-8 * s}z`,
      tone.hex,
      tone.edge,
    );
  const outline = (x: number, y: number): string =>
    d`M${x} ${y + 10}q0-10 10-10h70q8 0 13 6l17 19v30l-10 12v16l10 10v74q0 10-10 10h-90q-10 0-10-10z`;
  const micro = (x: number, y: number): string =>
    shape(outline(x, y), c.hex, c.edge) +
    panel(x + 12, y + 80, 86, 66) +
    line(d`M${x + 24} ${y + 100}h${24 + split * 36}m${-24 - split * 36} 18h26`, paper.hex, 6) +
    line(d`M${x + 20} ${y + 22}v18m15-18v18m15-18v18m15-18v18`, c.mark, 6) +
    line(d`M${x + 20} ${y + 62}h46`, c.mark, 5);
  const big = (content: string): string =>
    `<g transform="translate(20 -24) scale(1.36)">${content}</g>`;
  const front = (): string => {
    if (full)
      return turned(
        tilt,
        200,
        200,
        sd(96, 66, 1.26, c) +
          panel(116, 152, 168, 130) +
          line(d`M136 182h${60 + split * 60}m${-60 - split * 60} 26h60`, paper.hex, 8) +
          line('M136 254h34', paper.hex, 5) +
          line('M120 88v30m24-30v30m24-30v30m24-30v30', c.mark, 8) +
          box(84, 150, 14, 40, 4, metal.hex, metal.edge),
      );
    if (adapter)
      return (
        sd(60, 74, 1.1, ink) +
        line('M82 94v24m20-24v24m20-24v24m20-24v24', ink.mark, 7) +
        box(78, 150, 120, 60, 6, metal.hex) +
        line('M92 170h64m-64 18h40', metal.deep, 5) +
        turned(tilt, 282, 230, micro(226, 152))
      );
    return turned(tilt, 200, 200, big(micro(77, 78)));
  };
  const back = (): string =>
    full || adapter
      ? sd(96, 66, 1.26, full ? c : ink) +
        pieces('M112 104H254', gold, 48, 13, 5) +
        line('M130 250h120m-120 18h70', (full ? c : ink).mark, 5)
      : big(shape(outline(77, 78), c.shade, c.edge) + pieces('M86 100H170', gold, 34, 8, 3.4));
  return { front, back, detail: () => closeUp(back(), 190, 120, 2.1) };
};

export const usbDrive: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['cap', 'swivel', 'slim', 'dual']);
  const accent = accentOn(c, brand);
  const length = model.between(196, 236);
  const tilt = model.between(24, 44);
  const lanyard = model.chance(0.4);
  const art = model.pick(['bar', 'dots', 'word']);
  const tip =
    box(170, 46, 60, 78, 4, metal.hex, metal.edge) +
    box(180, 66, 14, 16, 2, '#141c1a') +
    box(206, 66, 14, 16, 2, '#141c1a');
  const tail = 118 + length;
  const loop = (y: number): string =>
    lanyard ? line(d`M200 ${y}c38 6 42 42 8 36s-30-32-8-36`, accent, 6) : '';
  const motif = (y: number): string =>
    art === 'bar'
      ? line(d`M192 ${y}v52`, accent, 8)
      : art === 'dots'
        ? line(d`M192 ${y}v0.1m0 22v0.1m0 22v0.1`, accent, 11)
        : line(d`M178 ${y}h34m-34 16h22`, c.mark, 6);
  const stick = (): string => {
    if (form === 'swivel')
      return (
        tip +
        box(158, 118, 84, 190, 16, ink.hex, ink.edge) +
        line('M180 180h40', ink.mark, 5) +
        loop(tail - 20) +
        shape(
          d`M148 214q0-16 16-16h72q16 0 16 16v${tail - 238}q0 24-24 24h-56q-24 0-24-24z`,
          c.hex,
          c.edge,
        ) +
        shape(d`M232 200h6q12 0 12 14v${tail - 240}q0 20-18 22z`, c.shade) +
        motif(226) +
        disc(200, tail - 30, 14, metal.hex, metal.edge)
      );
    if (form === 'slim')
      return (
        tip +
        loop(tail - 14) +
        box(154, 118, 92, length, 12, metal.hex, metal.edge) +
        box(155.5, 160, 89, length - 106, 0, c.hex) +
        line(d`M155 160h90m-90 ${length - 106}h90`, c.edge) +
        box(228, 120, 15, length - 4, 6, metal.shade) +
        motif(184) +
        `<circle cx="200" cy="${Math.round(tail - 28)}" r="11" stroke="${metal.edge}" stroke-width="6"/>`
      );
    if (form === 'dual')
      return (
        tip +
        box(178, tail - 6, 44, 40, 14, metal.hex, metal.edge) +
        box(152, 118, 96, length - 10, 14, c.hex, c.edge) +
        box(228, 122, 16, length - 18, 8, c.shade) +
        box(166, 150, 54, length - 80, 27, c.light, c.edge) +
        motif(190)
      );
    return (
      tip +
      loop(tail - 16) +
      box(148, 118, 104, length, 24, c.hex, c.edge) +
      box(228, 128, 18, length - 20, 9, c.shade) +
      box(166, 152, 52, 104, 10, c.shade) +
      motif(178) +
      disc(200, tail - 26, 6, c.deep, c.edge) +
      disc(192, tail - 60, 5, accents[0])
    );
  };
  const front = (): string => turned(tilt, 200, 200, stick());
  const back = (): string =>
    turned(
      -tilt,
      200,
      200,
      box(170, 46, 60, 78, 4, metal.shade, metal.edge) +
        pieces('M180 66v50M192 66v50M204 66v50M216 66v50', gold, 6, 26, 30) +
        box(150, 118, 100, length, 20, c.shade, c.edge) +
        line('M176 180h48m-48 18h34m-34 18h48', c.mark, 5),
    );
  return { front, back, detail: () => closeUp(stick(), 200, 126, 2.2) };
};
