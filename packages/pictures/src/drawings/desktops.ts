import { accents, ink, metal } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port, screenHue, wallpaper } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, moved, pieces, shape } from '../shapes.ts';

/** A tower: behind glass with fans for players, or a plain box with a drive bay, by model. */
export const desktopTower: Drawing = ({ colour: c, brand, model }) => {
  const glass = model.chance(0.6);
  const accent = accentOn(c, brand);
  const fans = model.whole(2, 3);
  const width = model.between(138, 166);
  const grille = model.pick(['dots', 'bars', 'plate']);
  const bay = model.chance(0.55);
  const board = model.between(96, 124);
  const cooler = model.pick(['fan', 'pipes']);
  const foot = (x: number): string => box(x, 352, 46, 12, 4, ink.hex, c.edge);
  const fan = (x: number, y: number, r: number): string =>
    disc(x, y, r, '#1c2826', accent) +
    line(
      d`M${x} ${y - r * 0.66}Q${x + r * 0.5} ${y - r * 0.3} ${x} ${y}Q${x - r * 0.5} ${y + r * 0.3} ${x} ${y + r * 0.66}M${x - r * 0.66} ${y}Q${x - r * 0.3} ${y - r * 0.5} ${x} ${y}Q${x + r * 0.3} ${y + r * 0.5} ${x + r * 0.66} ${y}`,
      '#5d6f6a',
    ) +
    disc(x, y, r * 0.24, accent);
  const plain = (): string => {
    const x = 200 - width / 2;
    const inner = x + 32;
    const w = width - 44;
    const air =
      grille === 'dots'
        ? dots(inner, 214, w, 116, 12, 5, c.deep)
        : grille === 'bars'
          ? pieces(
              [0, 1, 2, 3, 4, 5].map((row) => d`M${inner} ${224 + row * 19}h${w}`).join(''),
              c.deep,
              7,
              w,
              2,
            )
          : box(inner, 212, w, 124, 8, c.shade, c.edge) + disc(inner + w / 2, 274, 14, c.mark);
    return (
      foot(x + 10) +
      foot(x + width - 56) +
      box(x, 36, width, 318, 10, c.hex, c.edge) +
      box(x + 2, 38, 20, 314, 8, c.shade) +
      (bay
        ? box(inner, 62, w, 26, 4, c.shade, c.edge) + line(d`M${inner + w - 18} 75h8`, c.mark)
        : line(d`M${inner} 74h${w}`, accent, 5)) +
      line(d`M${inner} 104h${w}`, c.mark) +
      port(inner, 122, 18, 8) +
      port(inner + 26, 122, 18, 8) +
      disc(inner + w - 10, 126, 10, c.light, accent) +
      box(inner, 164, w * 0.45, 6, 3, c.mark) +
      air
    );
  };
  const windowed = (): string => {
    const pitch = 258 / fans;
    const stack = Array.from({ length: fans }, (_, index) =>
      fan(294, 62 + pitch * (index + 0.5), Math.min(34, pitch / 2 - 8)),
    ).join('');
    const cpu =
      cooler === 'fan'
        ? fan(100 + board * 0.42, 70 + board * 0.42, 30)
        : box(112, 84, 62, 62, 5, '#3b4946', '#5d6f6a') +
          line('M124 98h38m-38 16h38m-38 16h38', accent, 5);
    return (
      foot(96) +
      foot(258) +
      box(70, 36, 266, 318, 12, c.hex, c.edge) +
      box(84, 52, 158, 286, 6, '#16201f', c.edge) +
      box(100, 70, board, board, 4, '#22302e') +
      cpu +
      line('M206 84v56m14-56v56', accent, 5) +
      box(92, 214, 142, 38, 6, '#3b4946', '#5d6f6a') +
      line('M104 233h60', accent, 4) +
      box(92, 280, 142, 50, 4, '#22302e') +
      line('M104 305h24', '#5d6f6a', 4) +
      box(254, 52, 78, 286, 8, c.shade) +
      stack
    );
  };
  const front = (): string => (glass ? windowed() : plain());
  const back = (): string =>
    box(124, 352, 36, 12, 4, ink.hex, c.edge) +
    box(240, 352, 36, 12, 4, ink.hex, c.edge) +
    box(110, 36, 180, 318, 10, c.hex, c.edge) +
    box(126, 52, 58, 128, 4, metal.hex, metal.edge) +
    port(134, 62, 18, 9) +
    port(134, 78, 18, 9) +
    port(134, 94, 42, 12) +
    port(134, 114, 18, 9) +
    port(158, 114, 18, 9) +
    disc(142, 142, 5, accents[0]) +
    disc(156, 142, 5, accents[3]) +
    disc(170, 142, 5, accents[2]) +
    fan(236, 112, 40) +
    pieces('M130 200H270M130 218H270M130 236H270', metal.shade, 11, 140, 2) +
    box(126, 262, 148, 78, 4, '#222c2a', c.edge) +
    port(142, 286, 36, 30) +
    dots(192, 276, 70, 50, 10, 5, '#5d6f6a');
  return {
    front,
    back,
    detail: () => (glass ? closeUp(windowed(), 250, 120, 1.9) : closeUp(plain(), 206, 116, 2.3)),
  };
};

export const miniPc: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const height = model.between(74, 104);
  const tall = model.chance(0.35);
  const round = brand.between(10, 22);
  const y = 268 - height;
  const front = (): string =>
    tall
      ? box(176, 346, 48, 12, 4, ink.hex, c.edge) +
        box(140, 60, 120, 288, round, c.hex, c.edge) +
        box(140, 60, 20, 288, round, c.shade) +
        port(190, 110, 22, 10) +
        port(190, 134, 22, 10) +
        port(194, 158, 14, 7) +
        disc(201, 192, 5, '#141c1a') +
        disc(201, 312, 9, c.light, accent) +
        dots(184, 218, 34, 60, 11, 4, c.deep)
      : box(76, y + height + 4, 248, 12, 6, ink.hex, c.edge) +
        shape(d`M78 ${y}L106 ${y - 42}H294L322 ${y}Z`, c.light, c.edge) +
        disc(200, y - 21, 9, c.mark) +
        box(60, y - 4, 280, height + 12, round, c.hex, c.edge) +
        port(92, y + height / 2 - 8, 30, 13) +
        port(132, y + height / 2 - 8, 30, 13) +
        port(174, y + height / 2 - 6, 20, 9) +
        disc(214, y + height / 2 - 1, 6, '#141c1a', c.edge) +
        disc(304, y + height / 2, 12, c.light, accent) +
        line(d`M84 ${y + height - 8}H316`, c.shade, 4);
  const back = (): string =>
    box(76, 266, 248, 12, 6, ink.hex, c.edge) +
    box(56, 150, 288, 120, round, c.hex, c.edge) +
    pieces('M84 172H316M84 186H316', c.deep, 6, 10, 6) +
    disc(88, 226, 8, '#141c1a', c.edge) +
    port(108, 218, 40, 16) +
    port(158, 218, 40, 16) +
    port(208, 214, 26, 24) +
    port(244, 220, 30, 12) +
    port(284, 220, 30, 12);
  return { front, back, detail: () => closeUp(back(), 220, 210, 2.1) };
};

export const allInOne: Drawing = ({ colour: c, brand, model }) => {
  const chin = brand.between(16, 42);
  const round = brand.chance(0.4);
  const bezel = model.between(7, 12);
  const keyboard = model.chance(0.6);
  const stand = (y: number): string =>
    round
      ? shape(d`M176 ${y}h48l6 42h-60z`, c.shade, c.edge) +
        box(140, y + 40, 120, 14, 7, c.hex, c.edge)
      : shape(d`M168 ${y}h64l22 50H146z`, c.shade, c.edge) +
        box(134, y + 44, 132, 10, 4, c.hex, c.edge);
  const front = (): string =>
    stand(268) +
    box(44, 66, 312, 204, 12, c.hex, c.edge) +
    box(44, 66, 312, 204 - chin, 12, '#141c1a') +
    wallpaper(
      44 + bezel,
      66 + bezel,
      312 - 2 * bezel,
      204 - chin - 2 * bezel,
      3,
      screenHue(c, model),
      model,
    ) +
    box(44, 66, 312, 204, 12, 'none', c.edge) +
    disc(200, 66 + bezel / 2, 2.2, '#4d6a74') +
    (chin > 28 ? disc(200, 270 - chin / 2, 6, c.mark) : '') +
    (keyboard
      ? box(92, 332, 216, 24, 6, c.hex, c.edge) +
        pieces('M100 340H300M100 349H300', c.mark, 6, 9, 3)
      : '');
  const back = (): string =>
    box(44, 66, 312, 204, 12, c.hex, c.edge) +
    shape('M46 210H354v48q0 10-10 10H56q-10 0-10-10z', c.shade) +
    stand(238) +
    disc(200, 136, 16, c.mark) +
    port(270, 226, 14, 7) +
    port(292, 226, 14, 7) +
    port(314, 226, 22, 10) +
    dots(70, 222, 80, 20, 9, 4, c.deep);
  return { front, back: () => moved(0, 16, back()), detail: () => closeUp(back(), 290, 220, 2.6) };
};
