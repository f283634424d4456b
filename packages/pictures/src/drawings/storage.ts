import { gold, ink, metal, paper } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port } from '../parts.ts';
import { box, closeUp, d, disc, line, pieces, shape, turned } from '../shapes.ts';

/** A solid state drive: a bare M.2 board, a 2.5 inch box or a pocket one, by model. */
export const ssd: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['board', 'box', 'pocket']);
  const accent = accentOn(c, brand);
  const chips = model.whole(2, 3);
  const art = brand.pick(['slash', 'band', 'arc']);
  const share = model.between(0.28, 0.6);
  const sink = model.chance(0.4);
  const screw = (x: number, y: number): string => disc(x, y, 6, metal.hex, metal.edge);
  const board = (label: boolean): string => {
    const memory = Array.from({ length: chips }, (_, index) =>
      box(176 + index * (150 / chips), 166, 150 / chips - 10, 68, 4, '#20292b', '#4b5a54'),
    ).join('');
    const cover = sink
      ? box(78, 152, 252, 96, 6, c.hex, c.edge) +
        pieces('M92 200H318', c.deep, 74, 7, 9) +
        box(92, 190, 70 + share * 100, 20, 4, accent)
      : box(84, 160, 240, 80, 4, c.hex, c.edge) +
        box(84, 160, 30 + share * 60, 80, 4, accent) +
        line('M172 184h90m-90 18h120m-120 16h60', c.mark, 5);
    return (
      shape(
        'M46 152H354q8 0 8 8v26a14 14 0 0 0 0 28v26q0 8-8 8H46V212h10v-10H46Z',
        '#1f4a3c',
        '#6f9585',
      ) +
      pieces('M47 158v88', gold, 20, 5, 4) +
      (label ? cover : box(92, 168, 62, 64, 4, metal.hex, metal.edge) + memory)
    );
  };
  const art25 = (): string =>
    art === 'slash'
      ? shape(
          d`M100 ${120 + share * 200}L${180 + share * 90} 90H300v${20 + share * 100}L${230 - share * 60} 290H108q-8 0-8-8z`,
          accent,
        )
      : art === 'band'
        ? box(100, 110 + share * 150, 200, 44 + share * 30, 0, accent)
        : shape(
            d`M100 290V${150 + share * 60}A${140 - share * 60} ${140 - share * 60} 0 0 1 ${240 - share * 60} 290z`,
            accent,
          );
  const front = (): string => {
    if (form === 'board') return turned(-24, 200, 200, board(true));
    if (form === 'pocket')
      return turned(
        -14,
        200,
        200,
        box(108, 84, 184, 232, 20 + share * 40, c.hex, c.edge) +
          box(254, 100, 32, 200, 16, c.shade) +
          box(134, 116, 70 + share * 40, 8, 4, c.mark) +
          (art === 'band' ? box(109.5, 220, 181, 34, 0, accent) : line('M136 280h36', accent, 6)) +
          port(182, 302, 36, 12) +
          disc(262, 122, 5, accent),
      );
    return (
      box(82, 70, 236, 262, 12, c.hex, c.edge) +
      box(100, 90, 200, 200, 8, c.shade) +
      art25() +
      line('M118 112h70m-70 20h46', c.mark, 7) +
      screw(94, 82) +
      screw(306, 82) +
      screw(94, 318) +
      screw(306, 318)
    );
  };
  const back = (): string =>
    form === 'board'
      ? turned(-24, 200, 200, board(false))
      : form === 'pocket'
        ? box(108, 84, 184, 232, 20 + share * 40, c.shade, c.edge) +
          line('M140 250h80m-80 16h104m-104 16h60', c.mark, 4) +
          port(176, 94, 48, 18)
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
  const accent = accentOn(c, brand);
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
