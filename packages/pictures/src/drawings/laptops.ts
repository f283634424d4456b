import { accents, ink, mix } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port, screenHue, wallpaper } from '../parts.ts';
import { box, closeUp, d, disc, line, pieces, shape } from '../shapes.ts';

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
  const accent = accentOn(c, brand);
  const emblem = brand.pick([
    'M200 146l22 38h-44z',
    'M178 150h44l-16 30h-12z',
    'M176 150l24 34 24-34-24 12z',
  ]);
  const bezel = model.between(8, 11);
  const slash = model.between(0.3, 0.62);
  const art = model.pick(['slash', 'rings', 'peaks']);
  const logo = model.chance(0.5);
  const front = (): string => {
    const x = 72 + bezel;
    const w = 256 - 2 * bezel;
    const y = 90 + bezel;
    const h = 166 - bezel - 6;
    const dim = mix(accent, '#10181a', 0.45);
    const scene =
      art === 'slash'
        ? shape(d`M${x} ${y + h}L${x + w * slash} ${y}h34L${x + w * 0.22} ${y + h}z`, dim) +
          shape(
            d`M${x + w * 0.34} ${y + h}L${x + w * (slash + 0.3)} ${y + 18}h${w * 0.12}L${x + w * 0.5} ${y + h}z`,
            accent,
          )
        : art === 'rings'
          ? disc(x + w * slash, y + h / 2, h * 0.4, dim) +
            disc(x + w * slash, y + h / 2, h * 0.27, accent) +
            disc(x + w * slash, y + h / 2, h * 0.13, mix(accent, '#ffffff', 0.7))
          : shape(
              d`M${x} ${y + h}L${x + w * slash} ${y + h * 0.22}L${x + w * 0.8} ${y + h}z`,
              dim,
            ) +
            shape(
              d`M${x + w * 0.4} ${y + h}L${x + w * 0.76} ${y + h * 0.42}L${x + w} ${y + h * 0.8}V${y + h}z`,
              accent,
            );
    const sun =
      art === 'rings' ? '' : disc(x + w * 0.84, y + h * 0.22, 11, mix(accent, '#ffffff', 0.7));
    return (
      shape('M80 90H320L328 98V262H72V98Z', '#141c1a', c.edge) +
      box(x, y, w, h, 2, mix(accent, '#10181a', 0.78)) +
      scene +
      sun +
      shape('M72 262H328L366 294H34Z', c.light, c.edge) +
      pieces('M96 270H306M84 280H316', mix(accent, '#ffffff', 0.15), 5, 10, 3) +
      shape('M34 294H366V306L350 316H50L34 306Z', c.hex, c.edge) +
      line('M150 305H250', accent, 4)
    );
  };
  const back = (): string =>
    shape('M92 84H308L326 98V262H74V98Z', c.hex, c.edge) +
    shape('M75 220L120 192H280L325 220V261H75z', c.shade) +
    shape(emblem, logo ? accent : 'none', accent) +
    line('M112 98h40m96 0h40', c.deep, 4) +
    shape('M58 262H342L358 286V308L346 318H54L42 308V286Z', c.shade, c.edge) +
    pieces('M58 296H128M272 296H342', c.deep, 22, 6, 4) +
    port(146, 290, 34, 16) +
    port(190, 294, 20, 9) +
    port(222, 289, 34, 18) +
    line('M72 271H328', accent, 3);
  const deck = (): string =>
    shape('M40 70L60 50H350V350H60L40 330Z', c.hex, c.edge) +
    box(66, 92, 290, 132, 6, mix(accent, '#10181a', 0.55)) +
    keyRows(71, 106, 281, 5, 26, ink.hex) +
    pieces('M66 72H330', c.deep, 10, 8, 5) +
    box(130, 248, 116, 80, 5, c.light, accent) +
    pieces('M97 158h21M75 184h64', accent, 20, 20.8, 5.2);
  return { front, back, detail: () => closeUp(deck(), 160, 196, 1.5) };
};
