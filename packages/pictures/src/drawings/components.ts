import { gold, ink, metal, mix, paper } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, port } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, moved, pieces, shape } from '../shapes.ts';

/** Memory modules in pairs: bare green boards, or with a heat spreader and a lit top. */
export const ram: Drawing = ({ colour: c, brand, model }) => {
  const bare = model.chance(0.3);
  const lit = model.chance(0.5);
  const accent = accentOn(c, brand);
  const crest = brand.pick([
    'M36 150L60 128H150L168 142H232L250 128H340L364 150Z',
    'M36 150V136H364V150Z',
    'M36 150L70 126H330L364 150Z',
  ]);
  const cut = model.between(40, 130);
  const art = model.pick(['slash', 'ribs', 'plate']);
  const chips = model.whole(6, 8);
  const sticker = model.between(60, 250);
  const board = (): string =>
    box(36, 150, 328, 92, 4, '#1f4a3c', '#6f9585') +
    pieces('M46 238H354', gold, 18, 6, 3) +
    box(216, 228, 9, 20, 3, '#6f9585');
  const chip = 300 / chips;
  const memory = pieces('M52 184H351', '#20292b', 50, chip - 7, 7);
  const shield = (): string =>
    art === 'slash'
      ? shape(d`M${cut} 220l44-76h48l-44 76zM${cut + 150} 220l44-76h20l-44 76z`, c.shade)
      : art === 'ribs'
        ? pieces(
            d`M${40 + cut} 160H350M${40 + cut} 176H350M${40 + cut} 192H350`,
            c.shade,
            7,
            400,
            1,
          )
        : shape(d`M34 218V160l${cut} 58zM366 218v-58l${-cut} 58z`, c.shade);
  const stick = (): string =>
    bare
      ? board() +
        memory +
        box(sticker, 164, 58, 40, 3, c.hex, c.edge) +
        line(d`M${sticker + 12} 178h34m-34 12h20`, c.mark, 4)
      : board() +
        (lit ? shape(crest, mix(accent, '#ffffff', 0.35), accent) : shape(crest, c.light, c.edge)) +
        box(32, 144, 336, 76, 6, c.hex, c.edge) +
        shield() +
        line('M176 182h48', c.mark, 7) +
        disc(340, 182, 6, accent);
  const front = (): string => moved(0, -62, stick()) + moved(0, 66, stick());
  const back = (): string =>
    moved(
      0,
      8,
      bare
        ? board() + memory + box(176, 162, 48, 46, 2, paper.hex, paper.edge)
        : board() +
            shape(crest, c.light, c.edge) +
            box(32, 144, 336, 76, 6, c.shade, c.edge) +
            box(120, 154, 160, 56, 4, paper.hex, paper.edge) +
            line('M134 170h70m-70 14h96', '#7d8a85', 4) +
            pieces('M134 199H250', ink.hex, 10, 3, 3),
    );
  return { front, back, detail: () => closeUp(stick(), 150, 210, 2.3) };
};

export const graphicsCard: Drawing = ({ colour: c, brand, model }) => {
  const fans = model.whole(1, 3);
  const accent = accentOn(c, brand);
  const angular = brand.chance(0.5);
  const count = model.whole(5, 9);
  const streak = model.between(0.12, 0.5);
  const mark = model.pick(['top', 'corners', 'both']);
  const left = fans === 1 ? 104 : fans === 2 ? 66 : 48;
  const right = fans === 1 ? 308 : fans === 2 ? 346 : 362;
  const r = fans === 3 ? 45 : 54;
  const fan = (x: number, y: number): string =>
    disc(x, y, r, '#161f1d', c.edge) +
    Array.from({ length: count }, (_, blade) => {
      const a = (blade * 2 * Math.PI) / count;
      const tip = r * 0.86;
      return d`M${x} ${y}Q${x + tip * 0.6 * Math.cos(a - 0.5)} ${y + tip * 0.6 * Math.sin(a - 0.5)} ${x + tip * Math.cos(a)} ${y + tip * Math.sin(a)}`;
    })
      .reduce((all, blade) => all + blade, '')
      .replace(/^(.*)$/, (path) => line(path, '#5d6b66', 7)) +
    disc(x, y, r * 0.3, c.hex, accent);
  const bracket = box(left - 16, 108, 12, 176, 2, metal.hex, metal.edge);
  const contacts =
    box(left + 52, 274, 120, 22, 2, '#1f4a3c', '#6f9585') +
    pieces(d`M${left + 57} 288h110`, gold, 12, 5, 3);
  const shroud = angular
    ? d`M${left} 136l16-14H${right - 20}l20 20V260l-16 16H${left + 14}l-14-12z`
    : d`M${left} 138q0-16 16-16H${right - 16}q16 0 16 16V260q0 16-16 16H${left + 16}q-16 0-16-16z`;
  const front = (): string => {
    const pitch = (right - left) / fans;
    return (
      contacts +
      shape(shroud, c.hex, c.edge) +
      shape(d`M${left + 4} 256H${right - 4}q-2 16-14 18H${left + 16}q-12-2-12-18z`, c.shade) +
      Array.from({ length: fans }, (_, index) => fan(left + pitch * (index + 0.5), 199)).join('') +
      (mark === 'corners' ? '' : line(d`M${left + 20} 130h${(right - left) * streak}`, accent, 5)) +
      (mark === 'top' ? '' : line(d`M${right - 30} 264h16v-16`, accent, 5)) +
      bracket
    );
  };
  const back = (): string =>
    contacts +
    shape(shroud, c.shade, c.edge) +
    line(d`M${left + 30} 150L${left + 90} 250M${right - 110} 150h74v60`, c.deep, 5) +
    pieces(d`M${right - 96} 238h66M${right - 96} 254h66`, c.deep, 7, 12, 6) +
    box(left + 96, 186, 70, 12, 4, c.mark) +
    [0, 1]
      .map((side) => disc(left + 22 + side * (right - left - 44), 146, 5, metal.hex, metal.edge))
      .join('') +
    bracket;
  const end = (): string =>
    box(70, 90, 300, 220, 8, metal.hex, metal.edge) +
    port(104, 120, 60, 30) +
    port(104, 170, 60, 30) +
    port(104, 220, 60, 30) +
    port(200, 120, 66, 24) +
    dots(196, 170, 130, 110, 16, 8, metal.deep);
  return {
    front,
    back,
    detail: () =>
      fans === 2
        ? closeUp(end(), 180, 190, 1.7)
        : closeUp(front(), left + (right - left) / fans / 2, 199, 2.2),
  };
};

/** A processor: the lid up, its contacts behind; the colour is that of the box it comes in. */
export const processor: Drawing = ({ colour: c, brand, model }) => {
  const wings = brand.chance(0.5);
  const cores = model.whole(1, 3);
  const word = model.between(60, 118);
  const accent = accentOn(c, model);
  const green = '#1f4a3c';
  const lid = wings
    ? 'M132 104H268l8 24h22v44l-10 12v32l10 12v44h-22l-8 24H132l-8-24h-22v-44l10-12v-32l-10-12v-44h22z'
    : 'M118 106H282q12 0 12 12V282q0 12-12 12H118q-12 0-12-12V118q0-12 12-12z';
  const front = (): string =>
    box(66, 66, 268, 268, 8, green, '#6f9585') +
    pieces('M80 78H320M80 322H320', gold, 7, 9, 7) +
    shape(lid, metal.hex, metal.edge) +
    shape('M282 110q8 0 8 10v160q0 10-10 10h-14V110z', metal.shade) +
    box(136, 140, word, 12, 6, c.hex) +
    line('M136 178h120m-120 22h88', metal.deep, 6) +
    Array.from({ length: cores }, (_, index) =>
      box(136 + index * 34, 234, 26, 26, 5, c.hex, c.edge),
    ).join('') +
    shape('M72 328v-22l22 22z', gold) +
    disc(248, 146, 6, accent);
  const back = (): string =>
    box(66, 66, 268, 268, 8, green, '#6f9585') +
    dots(84, 84, 232, 232, 14, 6.5, gold) +
    box(158, 158, 84, 84, 4, '#173a2f') +
    pieces('M168 176h64M168 200h64M168 224h64', metal.hex, 12, 12, 8) +
    shape('M72 328v-22l22 22z', gold);
  return { front, back, detail: () => closeUp(front(), 160, 230, 1.9) };
};
