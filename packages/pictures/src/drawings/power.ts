import { accents, ink, metal, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, moved, pieces, shape, turned } from '../shapes.ts';

export const powerBank: Drawing = ({ colour: c, brand, model }) => {
  const lamps = model.whole(3, 5);
  const display = model.chance(0.35);
  const corner = brand.between(14, 36);
  const width = model.between(140, 168);
  const ribs = brand.chance(0.4);
  const accent = accentOn(c, model);
  const x = 200 - width / 2;
  const body = (): string =>
    box(x, 44, width, 312, corner, c.hex, c.edge) +
    box(x + width - 20, 44 + corner * 0.8, 15, 312 - corner * 1.6, 7, c.shade);
  const front = (): string =>
    body() +
    (ribs
      ? pieces(
          d`M${x + 22} 110h${width - 54}M${x + 22} 124h${width - 54}M${x + 22} 138h${width - 54}`,
          c.shade,
          6,
          width - 54,
          2,
        )
      : box(184, 120, 32, 7, 3, c.mark)) +
    port(x + width / 2 - 44, 56, 30, 12) +
    port(x + width / 2 + 8, 58, 22, 9) +
    (display
      ? box(164, 270, 60, 46, 10, '#0f1715', ink.edge) +
        line('M182 282v22m14-22h14v11h-14v11h14', accent, 4)
      : Array.from({ length: lamps }, (_, index) =>
          disc(194 - (lamps - 1) * 9 + index * 18, 306, 4.5, index < lamps - 1 ? accent : c.deep),
        ).join('')) +
    line(d`M${x - 2} 130v30`, c.edge, 5);
  const back = (): string =>
    body() +
    line('M170 230h48m-48 16h60m-60 16h36m-36 16h52', c.mark, 4) +
    box(168, 300, 22, 22, 4, c.mark) +
    disc(216, 311, 10, 'none', c.mark) +
    box(180, 110, 32, 7, 3, c.mark);
  const end = (): string =>
    box(60, 120, 280, 160, 70, c.hex, c.edge) +
    box(66, 226, 268, 48, 40, c.shade) +
    port(100, 176, 70, 28) +
    port(190, 180, 52, 20) +
    port(262, 182, 40, 16);
  return { front, back, detail: () => closeUp(end(), 190, 194, 1.6) };
};

export const ups: Drawing = ({ colour: c, brand, model }) => {
  const wide = model.chance(0.35);
  const screen = model.chance(0.6);
  const accent = accentOn(c, brand);
  const w = wide ? 240 : model.between(142, 168);
  const h = wide ? 204 : 300;
  const x = 200 - w / 2;
  const y = 200 - h / 2;
  const front = (): string =>
    shape(d`M${x + w - 2} ${y + 8}l34 16v${h - 34}l-34 10z`, c.shade, c.edge) +
    box(x, y, w, h, 14, c.hex, c.edge) +
    box(x + 14, y + 16, w - 28, 92, 10, '#16201e', c.edge) +
    (screen
      ? line(d`M${200 - 34} ${y + 50}h68`, '#33433f', 12) +
        line(d`M${200 - 34} ${y + 50}h46`, accents[0], 12) +
        line(d`M${200 - 34} ${y + 80}h26m14 0h18`, '#9db0a7', 5)
      : disc(200 - 30, y + 62, 7, accents[0]) +
        disc(200, y + 62, 7, accents[1]) +
        disc(200 + 30, y + 62, 7, accents[2])) +
    disc(200, y + 138, 15, c.light, accent) +
    line(d`M200 ${y + 131}v8`, c.mark) +
    pieces(
      Array.from(
        { length: wide ? 2 : 5 },
        (_, row) => d`M${x + 24} ${y + (wide ? 172 : 184) + row * 20}h${w - 48}`,
      ).join(''),
      c.deep,
      7,
      w - 48,
      2,
    );
  const back = (): string =>
    box(x, y, w, h, 14, c.hex, c.edge) +
    dots(x + 26, y + 20, w - 52, 44, 12, 5, c.deep) +
    [0, 1]
      .map((column) =>
        Array.from({ length: wide ? 2 : 3 }, (_, row) => {
          const left = 200 - 58 + column * 62;
          const top = y + 78 + row * 58;
          return (
            box(left, top, 52, 48, 8, '#1a2422', metal.edge) +
            line(d`M${left + 26} ${top + 12}v7m-11 13v4m22-4v4`, metal.hex, 5)
          );
        }).join(''),
      )
      .join('') +
    (wide
      ? ''
      : disc(170, y + 272, 10, '#141c1a', metal.edge) + line(d`M210 ${y + 272}h30`, accents[2], 9));
  return { front, back, detail: () => closeUp(back(), 200, y + 120, 2) };
};

/** A wall charger: pin shapes and ports by model, with its plug turned to the viewer at the back. */
export const charger: Drawing = ({ colour: c, brand, model }) => {
  const ports = model.whole(1, 3);
  const corner = brand.between(20, 44);
  const height = model.between(176, 214);
  const width = model.between(150, 176);
  const pins = model.pick(['round', 'flat', 'square']);
  const accent = accentOn(c, brand);
  const framed = brand.chance(0.5);
  const top = 214 - height / 2;
  const x = 200 - width / 2;
  const pin = (at: number): string =>
    pins === 'round'
      ? line(d`M${at} ${top + 4}v-40`, metal.edge, 17) +
        line(d`M${at} ${top + 4}v-40`, metal.hex, 11)
      : pins === 'flat'
        ? box(at - 5, top - 42, 10, 48, 2, metal.hex, metal.edge)
        : box(at - 10, top - 44, 20, 50, 3, metal.hex, metal.edge) +
          box(at - 10, top - 16, 20, 20, 0, ink.hex, metal.edge);
  const middle = pins === 'square' ? box(190, top - 52, 20, 54, 3, metal.hex, metal.edge) : '';
  const front = (): string => {
    const sockets = Array.from({ length: ports }, (_, index) =>
      index === ports - 1 && ports > 1
        ? port(178, top + 62 + index * 36, 44, 20)
        : port(183, top + 66 + index * 36, 34, 13),
    ).join('');
    return (
      middle +
      pin(168) +
      pin(232) +
      box(x, top, width, height, corner, c.hex, c.edge) +
      box(x + width - 30, top + 14, 24, height - 28, 12, c.shade) +
      (framed ? box(146, top + 42, 104, ports * 36 + 30, 16, c.light, c.edge) : '') +
      sockets +
      line(d`M184 ${top + height - 22}h32`, accent, 5)
    );
  };
  const back = (): string =>
    box(96, 96, 208, 208, corner + 8, c.hex, c.edge) +
    box(118, 118, 164, 164, corner - 6, c.shade, c.edge) +
    (pins === 'round'
      ? disc(164, 200, 17, metal.hex, metal.edge) +
        disc(236, 200, 17, metal.hex, metal.edge) +
        disc(164, 200, 6, metal.shade) +
        disc(236, 200, 6, metal.shade)
      : box(154, 178, 20, 40, 3, metal.hex, metal.edge) +
        box(226, 178, 20, 40, 3, metal.hex, metal.edge) +
        (pins === 'square' ? box(190, 130, 20, 36, 3, metal.hex, metal.edge) : '')) +
    line('M164 246h72m-60 14h48', c.mark, 4);
  return { front, back, detail: () => closeUp(front(), 200, top + 60 + ports * 16, 2) };
};

/** A coiled cable with one connector up and one down; kinds of plug by model. */
export const cable: Drawing = ({ colour: c, brand, model }) => {
  const braided = brand.chance(0.5);
  const one = model.pick(['c', 'a', 'lightning']);
  const turns = model.whole(2, 3);
  const accent = accentOn(c, model);
  const plug = (kind: string): string => {
    const mouth =
      kind === 'a'
        ? box(178, 38, 44, 50, 3, metal.hex, metal.edge) +
          box(186, 52, 10, 10, 1, '#141c1a') +
          box(204, 52, 10, 10, 1, '#141c1a')
        : kind === 'c'
          ? box(184, 52, 32, 36, 10, metal.hex, metal.edge)
          : box(189, 56, 22, 32, 7, metal.hex, metal.edge) +
            pieces('M192 68h17', '#e8c26a', 12, 2, 2);
    return (
      mouth +
      box(172, 84, 56, 66, 12, c.hex, c.edge) +
      box(212, 90, 11, 54, 5, c.shade) +
      line('M188 112h16', c.mark, 4) +
      box(188, 148, 24, 26, 6, rubber.hex, c.edge)
    );
  };
  const cord = (path: string): string =>
    line(path, c.edge, 14) +
    line(path, c.hex, 9) +
    (braided ? pieces(path, c.mark, 9, 2.5, 6) : '');
  const loops = Array.from(
    { length: turns },
    (_, index) =>
      `M${98 + index * 16} 218a${102 - index * 16} ${84 - index * 13} 0 1 0 ${204 - index * 32} 0a${102 - index * 16} ${84 - index * 13} 0 1 0 ${index * 32 - 204} 0`,
  ).join('');
  const front = (): string =>
    cord(loops) +
    cord('M104 196C92 150 128 190 128 160M296 196C308 150 272 190 272 160') +
    `<g transform="translate(-72 0)">${plug(one)}</g><g transform="translate(72 0)">${plug('c')}</g>` +
    box(184, 278, 32, 42, 8, accent, c.edge);
  const back = (): string =>
    turned(
      90,
      200,
      200,
      `${cord('M200 170V230') + plug(one)}<g transform="rotate(180 200 200)">${plug('c')}</g>`,
    );
  return {
    front: () => moved(0, 18, front()),
    back,
    detail: () => closeUp(plug(one) + cord('M200 176V330'), 200, 116, 2.2),
  };
};
