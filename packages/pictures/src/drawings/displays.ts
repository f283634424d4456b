import { accents, ink, metal, mix } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port, screenHue, wallpaper } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, moved, pieces, shape, turned } from '../shapes.ts';

export const monitor: Drawing = ({ colour: c, brand, model }) => {
  const foot = brand.pick(['plate', 'disc', 'vee']);
  const bezel = model.between(6, 9);
  const chin = model.between(8, 18);
  const height = model.between(182, 200);
  const pivot = model.chance(0.4);
  const stand = (): string => {
    const neck =
      box(186, 262, 28, 74, 4, c.shade, c.edge) + (pivot ? disc(200, 300, 6, c.mark) : '');
    if (foot === 'plate') return neck + box(134, 330, 132, 14, 6, c.hex, c.edge);
    if (foot === 'disc') return neck + shape('M130 344q0-18 70-18t70 18z', c.hex, c.edge);
    return (
      neck +
      line('M200 330l-62 16M200 330l62 16', c.edge, 15) +
      line('M200 330l-62 16M200 330l62 16', c.hex, 10)
    );
  };
  const front = (): string =>
    stand() +
    box(38, 262 - height, 324, height + 14, 8, c.hex, c.edge) +
    box(41, 265 - height, 318, height + 8 - chin + 6, 6, '#141c1a') +
    wallpaper(
      38 + bezel,
      262 - height + bezel,
      324 - 2 * bezel,
      height + 14 - chin - bezel,
      2,
      screenHue(c, model),
      model,
    ) +
    disc(342, 276 - chin / 2, 2.6, accents[0]) +
    box(186, 274 - chin / 2, 28, 3, 1.5, c.mark);
  const back = (): string =>
    box(38, 262 - height, 324, height + 14, 10, c.hex, c.edge) +
    box(98, 120, 204, 118, 14, c.shade, c.edge) +
    stand().replace('y="262" width="28" height="74"', 'y="150" width="28" height="186"') +
    box(168, 138, 64, 64, 8, c.hex, c.edge) +
    line('M180 150v0.1m40 0v0.1m0 40v0.1m-40-40v0.1m0 40v0.1', c.deep, 7) +
    port(112, 218, 22, 10) +
    port(142, 218, 22, 10) +
    port(244, 218, 26, 11) +
    pieces('M70 100H330', c.shade, 6, 12, 5);
  return { front, back, detail: () => closeUp(back(), 170, 190, 2.2) };
};

export const monitorCurved: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const bow = model.between(14, 24);
  const height = model.between(138, 158);
  const top = 250 - height;
  const panel = (inset: number): string =>
    d`M${32 + inset} ${top + inset}Q200 ${top + bow + inset} ${368 - inset} ${top + inset}V${250 - inset}Q200 ${250 - inset - bow} ${32 + inset} ${250 - inset}Z`;
  const stand =
    shape('M188 226h24v90h-24z', c.shade, c.edge) +
    line('M200 312L128 344M200 312L272 344', c.edge, 15) +
    line('M200 312L128 344M200 312L272 344', c.hex, 10);
  const hill = (from: number, rise: number, to: number, fill: string): string => {
    const at = (share: number): number => top + height * share;
    return shape(
      d`M40 ${at(from)}C130 ${at(rise)} 250 ${at(1.35 - rise)} 360 ${at(to)}V242Q200 ${242 - bow} 40 242Z`,
      fill,
    );
  };
  const front = (): string => {
    const hue = screenHue(c, model);
    const sky = mix(hue, '#ffffff', 0.8);
    return (
      stand +
      shape(panel(0), '#141c1a', c.edge) +
      shape(panel(8), sky) +
      disc(model.between(110, 290), top + 54, 22, mix(hue, '#ffffff', 0.95)) +
      hill(0.58, 0.36, 0.6, mix(hue, '#ffffff', 0.3)) +
      hill(0.84, 0.62, 0.78, mix(hue, '#14201b', 0.35))
    );
  };
  const back = (): string =>
    shape(panel(0), c.hex, c.edge) +
    shape(
      d`M40 ${top + 22}Q200 ${top + bow + 22} 360 ${top + 22}v28Q200 ${top + bow + 50} 40 ${top + 50}z`,
      c.shade,
    ) +
    stand.replace('M188 226h24v90h-24z', 'M184 170h32v146h-32z') +
    disc(200, 186, 40, c.shade, accent) +
    disc(200, 186, 25, c.hex, c.edge) +
    port(90, 218, 20, 9) +
    port(118, 216, 20, 9) +
    port(270, 216, 26, 10);
  return {
    front: () => moved(0, -20, front()),
    back: () => moved(0, -20, back()),
    detail: () => closeUp(back(), 180, 190, 2.2),
  };
};

export const tv: Drawing = ({ colour: c, brand, model }) => {
  const feet = brand.pick(['vee', 'blade', 'centre']);
  const bezel = model.between(4, 8);
  const height = model.between(186, 200);
  const top = 292 - height;
  const legs =
    feet === 'vee'
      ? line('M92 292l-16 30m232-30l16 30', c.edge, 9) +
        line('M92 292l-16 30m232-30l16 30', c.hex, 6)
      : feet === 'blade'
        ? box(70, 290, 10, 32, 2, c.hex, c.edge) +
          box(52, 318, 46, 8, 4, c.hex, c.edge) +
          box(320, 290, 10, 32, 2, c.hex, c.edge) +
          box(302, 318, 46, 8, 4, c.hex, c.edge)
        : box(176, 288, 48, 30, 2, c.shade, c.edge) + box(124, 314, 152, 11, 5, c.hex, c.edge);
  const front = (): string =>
    legs +
    box(28, top, 344, height, 5, '#141c1a', ink.edge) +
    wallpaper(
      28 + bezel,
      top + bezel,
      344 - 2 * bezel,
      height - 2 * bezel - 4,
      1,
      screenHue(c, model),
      model,
    ) +
    box(190, 289, 20, 4, 2, '#87938f') +
    disc(356, 290, 1.8, accents[2]);
  const back = (): string =>
    legs +
    box(28, top, 344, height, 6, c.hex, c.edge) +
    box(76, top + 58, 248, height - 74, 10, c.shade, c.edge) +
    line(d`M158 ${top + 84}v0.1m84 0v0.1m0 54v0.1m-84-54v0.1m0 54v0.1`, c.deep, 9) +
    port(282, top + 92, 26, 10) +
    port(282, top + 110, 26, 10) +
    port(282, top + 128, 20, 10) +
    pieces(d`M60 ${top + 22}H340M60 ${top + 34}H340`, c.deep, 5, 14, 6) +
    pieces(d`M92 ${top + 150}h46`, c.deep, 14, 4, 4);
  return { front, back, detail: () => closeUp(back(), 288, top + 112, 2.5) };
};

export const projector: Drawing = ({ colour: c, brand, model }) => {
  const side = brand.chance(0.6);
  const accent = accentOn(c, brand);
  const tower = model.chance(0.35);
  const round = model.between(14, 34);
  const eye = (x: number, y: number, r: number): string =>
    disc(x, y, r, c.shade, c.edge) +
    disc(x, y, r * 0.78, '#141c1a', metal.edge) +
    disc(x, y, r * 0.56, '#24424f') +
    disc(x, y, r * 0.34, '#8fc0e6') +
    disc(x - r * 0.2, y - r * 0.22, r * 0.12, '#f2f7f6');
  const front = (): string => {
    if (tower)
      return (
        line('M160 330l-14 30m94-30l14 30', c.edge, 10) +
        box(122, 52, 156, 284, round + 22, c.hex, c.edge) +
        eye(200, 140, 52) +
        dots(154, 218, 92, 84, 13, 6, c.deep) +
        line('M178 74h44', accent, 4)
      );
    const x = side ? 268 : 200;
    const vents = side
      ? pieces('M70 176H190M70 194H190M70 212H190M70 230H190', c.deep, 8, 120, 2)
      : pieces(
          'M62 188H122M62 206H122M62 224H122M278 188H338M278 206H338M278 224H338',
          c.deep,
          8,
          60,
          2,
        );
    return (
      box(70, 266, 36, 16, 6, ink.hex, c.edge) +
      box(294, 266, 36, 16, 6, ink.hex, c.edge) +
      shape('M60 146L84 112H316L340 146Z', c.light, c.edge) +
      disc(126, 128, 5, c.mark) +
      disc(150, 128, 5, c.mark) +
      disc(174, 128, 5, accent) +
      box(38, 140, 324, 130, round, c.hex, c.edge) +
      vents +
      eye(x, 205, 54)
    );
  };
  const back = (): string =>
    box(70, 266, 36, 16, 6, ink.hex, c.edge) +
    box(294, 266, 36, 16, 6, ink.hex, c.edge) +
    box(38, 128, 324, 142, round, c.hex, c.edge) +
    pieces('M66 152H334', c.deep, 8, 14, 6) +
    box(62, 176, 276, 66, 8, c.shade, c.edge) +
    port(78, 196, 44, 18) +
    port(134, 196, 44, 18) +
    port(190, 198, 26, 12) +
    disc(242, 205, 8, '#141c1a', metal.edge) +
    port(268, 186, 54, 44);
  return {
    front,
    back,
    detail: () =>
      tower ? closeUp(front(), 200, 140, 2.3) : closeUp(front(), side ? 268 : 200, 205, 2.2),
  };
};

export const streamingStick: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const round = brand.chance(0.5);
  const puck = model.chance(0.35);
  const rows = model.whole(2, 4);
  const remote = (): string => {
    const ring = round
      ? disc(274, 116, 30, c.shade, c.edge) + disc(274, 116, 13, c.light, c.edge)
      : box(246, 90, 56, 54, 16, c.shade, c.edge) + disc(274, 117, 12, c.light, c.edge);
    const buttons = Array.from({ length: rows }, (_, row) =>
      line(d`M260 ${176 + row * 26}v0.1m28 0v0.1`, row === 0 ? accent : c.mark, 13),
    ).join('');
    return (
      box(236, 44, 76, 312, round ? 38 : 16, c.hex, c.edge) +
      disc(274, 64, 4, accents[2]) +
      ring +
      buttons +
      line('M262 316h24', c.mark, 4)
    );
  };
  const stick = (): string =>
    puck
      ? line('M140 216v50', ink.edge, 14) +
        line('M140 216v50', ink.hex, 9) +
        box(119, 262, 42, 54, 5, ink.hex, c.edge) +
        box(126, 312, 28, 34, 3, metal.hex, metal.edge) +
        disc(140, 148, 68, c.hex, c.edge) +
        disc(140, 148, 52, c.light) +
        box(122, 145, 36, 6, 3, c.mark)
      : box(118, 300, 44, 44, 3, metal.hex, metal.edge) +
        line('M128 330h24', metal.shade, 6) +
        box(104, 60, 72, 244, round ? 24 : 12, c.hex, c.edge) +
        box(110, 66, 10, 232, 5, c.light) +
        box(136, 150, 8, 64, 4, c.mark) +
        disc(140, 276, 4, accent);
  const back = (): string =>
    turned(
      90,
      200,
      200,
      puck
        ? box(176, 40, 48, 110, 5, ink.hex, c.edge) +
            disc(200, 240, 96, c.hex, c.edge) +
            disc(200, 240, 70, c.shade) +
            port(190, 150, 20, 8)
        : box(172, 300, 56, 56, 3, metal.hex, metal.edge) +
            box(156, 44, 88, 260, 18, c.hex, c.edge) +
            port(188, 52, 24, 10) +
            pieces('M176 110v120M200 110v120M224 110v120', c.shade, 8, 8, 6),
    );
  return { front: () => stick() + remote(), back, detail: () => closeUp(remote(), 274, 140, 2) };
};
