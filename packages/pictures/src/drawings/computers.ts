import { accents, ink, metal, mix } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { port, screenHue, wallpaper } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, pieces, shape } from '../shapes.ts';

const keyRows = (
  x: number,
  y: number,
  width: number,
  rows: number,
  pitch: number,
  key: string,
): string =>
  pieces(
    Array.from({ length: rows }, (_, row) => d`M${x} ${y + row * pitch}h${width}`).join(''),
    key,
    pitch * 0.76,
    pitch * 0.8,
    pitch * 0.2,
  );

export const laptop: Drawing = ({ colour: c, brand, model }) => {
  const logo = brand.pick(['disc', 'word', 'bars']);
  const corner = brand.between(6, 14);
  const thick = model.between(14, 22);
  const bezel = model.between(6, 11);
  const notch = model.chance(0.3);
  const height = model.between(158, 174);
  const numbers = model.chance(0.5);
  const key = model.chance(0.6) ? ink.hex : c.light;
  const top = 268 - height;
  const base = (): string => {
    const bottom = 274 + thick;
    return (
      shape(d`M78 268H322L364 ${bottom}H36Z`, c.light, c.edge) +
      pieces('M92 276H308', c.deep, 5, 9, 3) +
      shape(d`M36 ${bottom}H364v4q0 10-12 10H48q-12 0-12-10Z`, c.hex, c.edge) +
      shape(d`M166 ${bottom}h68q-2 6-8 6h-52q-6 0-8-6z`, c.shade)
    );
  };
  const emblem = (x: number, y: number): string =>
    logo === 'disc'
      ? disc(x, y, 13, c.mark)
      : logo === 'word'
        ? box(x - 32, y - 4, 64, 8, 4, c.mark)
        : line(d`M${x - 12} ${y + 9}l7-18m6 18l7-18m6 18l7-18`, c.mark, 4);
  const front = (): string =>
    box(76, top, 248, height + 4, corner, '#141c1a', c.edge) +
    wallpaper(
      76 + bezel,
      top + bezel,
      248 - 2 * bezel,
      height - bezel - 8,
      3,
      screenHue(c, model),
      model,
    ) +
    (notch
      ? box(184, top + bezel - 1, 32, 7, 3, '#141c1a')
      : disc(200, top + bezel / 2 + 0.5, 2, '#4d6a74')) +
    base();
  const back = (): string =>
    box(68, top - 4, 264, height + 6, corner + 2, c.hex, c.edge) +
    shape(d`M70 ${252}H330v12H70z`, c.shade) +
    emblem(200, top + height * 0.46) +
    box(96, 266, 208, 8, 3, ink.hex, c.edge) +
    shape(d`M68 274H332L350 ${286 + thick}q0 6-10 6H60q-10 0-10-6Z`, c.shade, c.edge) +
    pieces(d`M110 ${281 + thick / 2}H290`, c.deep, 6, 12, 4);
  const deck = (): string =>
    box(40, 60, 330, 300, 18, c.hex, c.edge) +
    box(62, 84, numbers ? 300 : 276, 132, 8, c.shade) +
    keyRows(67, 98, numbers ? 290 : 267, 5, 26, key) +
    box(118, 240, 120, 88, 8, c.light, c.edge) +
    disc(84, 344, 3, accents[0]);
  return { front, back, detail: () => closeUp(deck(), 150, 200, 1.5) };
};

export const laptopGaming: Drawing = ({ colour: c, brand, model }) => {
  const accent = brand.pick(accents);
  const emblem = brand.pick([
    'M200 136l26 44h-52z',
    'M172 140h26l8 14-8 14h26M228 140',
    'M176 144l24 36 24-36-24 12z',
  ]);
  const bezel = model.between(8, 11);
  const slash = model.between(0.3, 0.62);
  const front = (): string => {
    const sky = mix(accent, '#10181a', 0.78);
    const x = 72 + bezel;
    const w = 256 - 2 * bezel;
    const y = 90 + bezel;
    const h = 166 - bezel - 6;
    return (
      shape('M80 90H320L328 98V262H72V98Z', '#141c1a', c.edge) +
      box(x, y, w, h, 2, sky) +
      shape(
        d`M${x} ${y + h}L${x + w * slash} ${y}h34L${x + w * 0.22} ${y + h}z`,
        mix(accent, '#10181a', 0.3),
      ) +
      shape(
        d`M${x + w * 0.34} ${y + h}L${x + w * (slash + 0.3)} ${y + 18}l${w * 0.12} 0L${x + w * 0.5} ${y + h}z`,
        accent,
      ) +
      disc(x + w * 0.82, y + h * 0.26, 12, mix(accent, '#ffffff', 0.7)) +
      shape('M72 262H328L366 294H34Z', c.light, c.edge) +
      pieces('M96 270H306M84 280H316', mix(accent, '#ffffff', 0.15), 5, 10, 3) +
      shape('M34 294H366V306L350 316H50L34 306Z', c.hex, c.edge) +
      line('M150 305H250', accent, 4)
    );
  };
  const back = (): string =>
    shape('M76 92L96 82H304L324 92V262H76Z', c.hex, c.edge) +
    line('M110 84l26 50M290 84l-26 50M96 262l28-42h152l28 42', c.deep, 4) +
    shape(emblem, 'none', accent) +
    shape('M58 262H342L356 286V310L344 318H56L44 310V286Z', c.shade, c.edge) +
    pieces('M60 298H128M274 298H342', c.deep, 20, 6, 4) +
    port(146, 292, 34, 14) +
    port(192, 294, 20, 9) +
    port(224, 291, 34, 16) +
    line('M70 270H330', accent, 3);
  const deck = (): string =>
    shape('M40 70L60 50H350V350H60L40 330Z', c.hex, c.edge) +
    box(66, 92, 290, 132, 6, mix(accent, '#10181a', 0.55)) +
    keyRows(71, 106, 281, 5, 26, ink.hex) +
    line('M71 172v0.1', accent, 6) +
    pieces('M66 72H330', c.deep, 10, 8, 5) +
    box(130, 248, 116, 80, 5, c.light, accent) +
    pieces('M97 158h21M75 184h64', accent, 20, 20.8, 5.2);
  return { front, back, detail: () => closeUp(deck(), 160, 196, 1.5) };
};

/** A tower: behind glass with fans for players, or a plain box with a drive bay, by model. */
export const desktopTower: Drawing = ({ colour: c, brand, model }) => {
  const glass = model.chance(0.6);
  const accent = brand.pick(accents);
  const fans = model.whole(2, 3);
  const mesh = brand.chance(0.5);
  const feet = box(96, 352, 46, 12, 4, ink.hex, c.edge) + box(258, 352, 46, 12, 4, ink.hex, c.edge);
  const fan = (x: number, y: number, r: number): string =>
    disc(x, y, r, '#1c2826', accent) +
    line(
      d`M${x} ${y - r * 0.66}Q${x + r * 0.5} ${y - r * 0.3} ${x} ${y}Q${x - r * 0.5} ${y + r * 0.3} ${x} ${y + r * 0.66}M${x - r * 0.66} ${y}Q${x - r * 0.3} ${y - r * 0.5} ${x} ${y}Q${x + r * 0.3} ${y + r * 0.5} ${x + r * 0.66} ${y}`,
      '#5d6f6a',
    ) +
    disc(x, y, r * 0.24, accent);
  const front = (): string => {
    if (!glass) {
      const grille = mesh
        ? dots(150, 214, 100, 106, 12, 5, c.deep)
        : pieces('M146 224H254M146 244H254M146 264H254M146 284H254M146 304H254', c.deep, 7, 108, 2);
      return (
        feet.replace('x="96"', 'x="132"').replace('x="258"', 'x="222"') +
        box(122, 36, 156, 318, 10, c.hex, c.edge) +
        box(122, 36, 20, 318, 10, c.shade) +
        box(150, 62, 108, 26, 4, c.shade, c.edge) +
        line('M150 104h108', c.mark) +
        port(150, 120, 16, 8) +
        port(174, 120, 16, 8) +
        disc(246, 124, 9, c.light, accent) +
        grille +
        box(150, 164, 44, 6, 3, c.mark)
      );
    }
    const pitch = 258 / fans;
    const stack = Array.from({ length: fans }, (_, index) =>
      fan(294, 62 + pitch * (index + 0.5), Math.min(36, pitch / 2 - 6)),
    ).join('');
    return (
      feet +
      box(70, 36, 266, 318, 12, c.hex, c.edge) +
      box(84, 52, 158, 286, 6, '#16201f', c.edge) +
      box(100, 70, 110, 118, 4, '#22302e') +
      fan(146, 114, 32) +
      line('M190 84v56m10-56v56', accent, 5) +
      box(92, 206, 142, 40, 6, '#3b4946', '#5d6f6a') +
      line('M104 226h60', accent, 4) +
      box(92, 276, 142, 52, 4, '#22302e') +
      line('M104 302h24', '#5d6f6a', 4) +
      box(254, 52, 78, 286, 8, c.shade) +
      stack +
      shape('M92 60h44L92 150z', '#ffffff18')
    );
  };
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
    detail: () => (glass ? closeUp(front(), 250, 120, 1.9) : closeUp(front(), 205, 112, 2.4)),
  };
};

export const miniPc: Drawing = ({ colour: c, brand, model }) => {
  const accent = brand.pick(accents);
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
  return { front, back, detail: () => closeUp(back(), 290, 220, 2.6) };
};
