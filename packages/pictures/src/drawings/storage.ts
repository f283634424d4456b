import { accents, ink, metal, paper } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { port } from '../parts.ts';
import { box, closeUp, d, disc, line, pieces, shape, turned } from '../shapes.ts';

const gold = '#e0b85c';

/** A solid state drive: a bare M.2 board, a 2.5 inch box or a pocket one, by model. */
export const ssd: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['board', 'box', 'pocket']);
  const accent = brand.pick(accents);
  const chips = model.whole(2, 3);
  const screw = (x: number, y: number): string => disc(x, y, 6, metal.hex, metal.edge);
  const board = (label: boolean): string => {
    const memory = Array.from({ length: chips }, (_, index) =>
      box(176 + index * (150 / chips), 166, 150 / chips - 10, 68, 4, '#20292b', '#4b5a54'),
    ).join('');
    return (
      shape(
        'M46 152H354q8 0 8 8v26a14 14 0 0 0 0 28v26q0 8-8 8H46V212h10v-10H46Z',
        '#1f4a3c',
        '#6f9585',
      ) +
      pieces('M47 158v88', gold, 20, 5, 4) +
      (label
        ? box(84, 160, 240, 80, 4, c.hex, c.edge) +
          box(84, 160, 54, 80, 4, accent) +
          line('M156 184h96m-96 18h130m-130 16h60', c.mark, 5)
        : box(92, 168, 62, 64, 4, metal.hex, metal.edge) + memory)
    );
  };
  const front = (): string => {
    if (form === 'board') return turned(-24, 200, 200, board(true));
    if (form === 'pocket')
      return turned(
        -14,
        200,
        200,
        box(108, 84, 184, 232, 34, c.hex, c.edge) +
          box(252, 92, 34, 216, 22, c.shade) +
          box(132, 112, 88, 8, 4, c.mark) +
          line('M132 280h36', accent, 6) +
          port(182, 306, 36, 10) +
          disc(262, 112, 5, accent),
      );
    return (
      box(82, 70, 236, 262, 12, c.hex, c.edge) +
      box(100, 90, 200, 200, 8, c.shade) +
      shape('M100 230L220 90h80v96L200 290H108q-8 0-8-8z', accent) +
      line('M120 116h70m-70 20h46', paper.hex, 7) +
      screw(96, 84) +
      screw(304, 84) +
      screw(96, 318) +
      screw(304, 318)
    );
  };
  const back = (): string =>
    form === 'board'
      ? turned(-24, 200, 200, board(false))
      : form === 'pocket'
        ? box(108, 84, 184, 232, 34, c.shade, c.edge) +
          line('M140 250h80m-80 16h104m-104 16h60', c.mark, 4) +
          port(180, 92, 40, 12)
        : box(82, 70, 236, 262, 12, c.shade, c.edge) +
          box(104, 104, 192, 150, 5, paper.hex, paper.edge) +
          line('M122 130h96m-96 18h130m-130 18h70', '#7d8a85', 5) +
          pieces('M122 214H250', ink.hex, 42, 4, 3) +
          box(116, 312, 92, 20, 2, '#141c1a', metal.edge) +
          box(218, 312, 58, 20, 2, '#141c1a', metal.edge) +
          pieces('M122 322H204M224 322H272', gold, 8, 3, 3);
  return {
    front,
    back,
    detail: () =>
      form === 'board'
        ? closeUp(board(false), 130, 200, 2.3)
        : closeUp(back(), 200, form === 'box' ? 280 : 130, 2.1),
  };
};

export const hddPortable: Drawing = ({ colour: c, brand, model }) => {
  const pattern = brand.pick(['wave', 'split', 'ribs', 'bumper']);
  const accent = brand.pick(accents);
  const width = model.between(196, 222);
  const x = 200 - width / 2;
  const lead =
    line('M200 344v14q0 10 14 10h90', ink.edge, 11) + line('M200 344v14q0 10 14 10h90', ink.hex, 7);
  const front = (): string => {
    const art =
      pattern === 'wave'
        ? shape(
            d`M${x + 2} 220C${x + 70} 170 ${x + 120} 290 ${x + width - 2} 220V320q0 12-12 12H${x + 14}q-12 0-12-12z`,
            c.shade,
          )
        : pattern === 'split'
          ? shape(
              d`M${x + 2} 220L${x + width - 2} 140V64q0-12-12-12H${x + 14}q-12 0-12 12z`,
              c.light,
            )
          : pattern === 'ribs'
            ? pieces(
                d`M${x + 24} 80v224M${x + 48} 80v224M${x + 72} 80v224M${x + 96} 80v224`,
                c.shade,
                9,
                224,
                2,
              )
            : '';
    const guard = pattern === 'bumper' ? box(x - 10, 40, width + 20, 304, 34, accent, c.edge) : '';
    return (
      lead +
      guard +
      box(x, 50, width, 284, pattern === 'bumper' ? 24 : 16, c.hex, c.edge) +
      art +
      box(x + width - 74, 296, 50, 8, 4, c.mark) +
      disc(x + width - 26, 76, 5, accent) +
      box(184, 330, 32, 18, 4, ink.hex, c.edge)
    );
  };
  const back = (): string =>
    box(x, 50, width, 284, 16, c.shade, c.edge) +
    box(x + 22, 92, width - 44, 112, 5, paper.hex, paper.edge) +
    line(d`M${x + 38} 116h90m-90 18h${width - 92}m${92 - width} 18h60`, '#7d8a85', 5) +
    pieces(d`M${x + 38} 184h${width - 90}`, ink.hex, 20, 4, 3) +
    [0, 1]
      .map(
        (side) =>
          disc(x + 24 + side * (width - 48), 312, 9, ink.hex, c.edge) +
          disc(x + 24 + side * (width - 48), 72, 9, ink.hex, c.edge),
      )
      .join('') +
    port(170, 322, 60, 14);
  return { front, back, detail: () => closeUp(front(), 220, 300, 2.3) };
};

export const memoryCard: Drawing = ({ colour: c, brand, model }) => {
  const full = model.chance(0.4);
  const accent = brand.pick(accents);
  const adapter = !full && model.chance(0.6);
  const sd = (x: number, y: number, s: number, tone: { hex: string; edge: string }): string =>
    shape(
      d`M${x} ${y + 8 * s}q0 ${-8 * s} ${8 * s} ${-8 * s}h${114 * s}l${42 * s} ${40 * s}v${170 * s}q0 ${8 * s} ${-8 * s} ${8 * s}h${-148 * s}q${-8 * s} 0 ${-8 * s} ${-8 * s}z`,
      tone.hex,
      tone.edge,
    );
  const micro = (x: number, y: number): string =>
    shape(
      d`M${x} ${y + 10}q0-10 10-10h70q8 0 13 6l17 19v30l-10 12v16l10 10v74q0 10-10 10h-90q-10 0-10-10z`,
      c.hex,
      c.edge,
    ) +
    box(x + 12, y + 84, 86, 60, 6, accent) +
    line(d`M${x + 24} ${y + 104}h44m-44 18h26`, paper.hex, 6) +
    line(d`M${x + 20} ${y + 22}v18m15-18v18m15-18v18m15-18v18`, c.mark, 6) +
    line(d`M${x + 20} ${y + 64}h46`, c.mark, 5);
  const front = (): string =>
    full
      ? sd(96, 66, 1.26, c) +
        box(116, 152, 168, 130, 8, accent) +
        line('M136 182h92m-92 26h60', paper.hex, 8) +
        line('M136 254h34', paper.hex, 5) +
        line('M120 88v30m24-30v30m24-30v30m24-30v30', c.mark, 8) +
        box(84, 150, 14, 40, 4, metal.hex, metal.edge)
      : adapter
        ? sd(60, 74, 1.1, ink) +
          line('M82 94v24m20-24v24m20-24v24m20-24v24', ink.mark, 7) +
          box(78, 150, 120, 60, 6, metal.hex) +
          line('M92 170h64m-64 18h40', metal.deep, 5) +
          micro(226, 152)
        : `<g transform="translate(20 -24) scale(1.36)">${micro(77, 78)}</g>`;
  const back = (): string =>
    full || adapter
      ? sd(96, 66, 1.26, full ? c : ink) +
        pieces('M112 104H254', gold, 48, 13, 5) +
        line('M130 250h120m-120 18h70', (full ? c : ink).mark, 5)
      : `<g transform="translate(20 -24) scale(1.36)">${shape('M77 88q0-10 10-10h70q8 0 13 6l17 19v30l-10 12v16l10 10v74q0 10-10 10H87q-10 0-10-10z', c.shade, c.edge)}${pieces('M86 100H170', gold, 34, 8, 3.4)}</g>`;
  return { front, back, detail: () => closeUp(back(), 190, 120, 2.1) };
};

export const usbDrive: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['cap', 'swivel', 'slim']);
  const accent = brand.pick(accents);
  const tip =
    box(170, 46, 60, 78, 4, metal.hex, metal.edge) +
    box(180, 66, 14, 16, 2, '#141c1a') +
    box(206, 66, 14, 16, 2, '#141c1a');
  const stick = (): string => {
    if (form === 'swivel')
      return (
        tip +
        box(158, 118, 84, 200, 16, ink.hex, ink.edge) +
        line('M180 180h40', ink.mark, 5) +
        shape('M148 214q0-16 16-16h72q16 0 16 16v118q0 24-24 24h-56q-24 0-24-24z', c.hex, c.edge) +
        shape('M232 200h6q14 0 14 14v118q0 22-20 24z', c.shade) +
        disc(200, 322, 15, metal.hex, metal.edge) +
        line('M178 240h44', c.mark, 6)
      );
    if (form === 'slim')
      return (
        tip +
        box(154, 118, 92, 238, 12, metal.hex, metal.edge) +
        box(154, 160, 92, 130, 0, c.hex) +
        line('M154 160h92m-92 130h92', c.edge) +
        box(228, 120, 16, 234, 6, metal.shade) +
        line('M172 190h40m-40 18h24', c.mark, 6) +
        `<circle cx="200" cy="330" r="12" stroke="${metal.edge}" stroke-width="6"/>`
      );
    return (
      tip +
      box(148, 118, 104, 236, 24, c.hex, c.edge) +
      box(228, 128, 18, 216, 9, c.shade) +
      box(168, 156, 48, 104, 10, c.shade) +
      line('M192 176v60', accent, 8) +
      disc(200, 326, 6, c.deep, c.edge) +
      disc(192, 286, 5, accents[0])
    );
  };
  const front = (): string => turned(32, 200, 200, stick());
  const back = (): string =>
    turned(
      -32,
      200,
      200,
      box(170, 46, 60, 78, 4, metal.shade, metal.edge) +
        pieces('M180 66v50M192 66v50M204 66v50M216 66v50', gold, 6, 26, 30) +
        box(150, 118, 100, 236, 20, c.shade, c.edge) +
        line('M176 180h48m-48 18h34m-34 18h48', c.mark, 5),
    );
  return { front, back, detail: () => closeUp(stick(), 200, 126, 2.2) };
};
