import { ink, metal, mix, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, lens, screenHue, wallpaper } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, mirrored, oval, pieces, shape } from '../shapes.ts';

export const phoneCase: Drawing = ({ colour: c, brand, model }) => {
  const art = model.pick(['plain', 'stripe', 'ring', 'rugged', 'clear', 'dots']);
  const accent = accentOn(c, model);
  const corner = brand.between(30, 40);
  const slope = model.between(60, 100);
  const at = model.between(150, 190);
  const cut = model.pick(['square', 'column', 'bar']);
  const [x, y, w, h] =
    cut === 'square'
      ? [124, 56, 76, 76]
      : cut === 'column'
        ? [124, 56, 48, 112]
        : [122, 62, 156, 50];
  const lenses =
    cut === 'square'
      ? [144, 78, 178, 110]
      : cut === 'column'
        ? [148, 80, 148, 112, 148, 144]
        : [150, 87, 184, 87, 218, 87];
  const cameras = [0, 2, 4]
    .map((index) => lens(lenses[index] ?? 0, lenses[index + 1] ?? 0, lenses[index] ? 13 : 0))
    .slice(0, lenses.length / 2)
    .join('');
  const motif = (): string => {
    if (art === 'stripe')
      return shape(
        d`M110 ${at + slope}L290 ${at}v30L110 ${at + slope + 30}zM110 ${at + slope + 44}L290 ${at + 44}v10L110 ${at + slope + 54}z`,
        accent,
      );
    if (art === 'ring')
      return `<circle cx="200" cy="222" r="46" stroke="${c.mark}" stroke-width="9"/>${line('M200 284v28', c.mark, 9)}`;
    if (art === 'rugged')
      return (
        line('M128 190l36 30v60l-36 30m144-120l-36 30v60l36 30', c.shade, 10) +
        line(
          'M104 70v-8q0-26 26-26h8M262 36h8q26 0 26 26v8M296 330v8q0 26-26 26h-8M138 364h-8q-26 0-26-26v-8',
          accent,
          10,
        )
      );
    if (art === 'dots') return dots(124, at, 146, 340 - at, 17, 7, accent);
    return art === 'clear' ? line('M268 70V330', '#ffffff88', 7) : box(180, 310, 40, 7, 3, c.mark);
  };
  const front = (): string =>
    line('M108 128v44m184-50v30', c.edge, 8) +
    box(108, 36, 184, 328, corner, art === 'clear' ? `${c.hex}66` : c.hex, c.edge) +
    (art === 'clear' ? '' : box(274, 48, 14, 304, 7, c.shade)) +
    motif() +
    box(x, y, w, h, 22, '#10181633', c.edge) +
    cameras;
  /** Seen from inside the camera opening is a hole, through which the page's own tile shows. */
  const back = (): string => {
    const left = 400 - x - w + 22;
    return (
      `<path fill-rule="evenodd" fill="${c.hex}" stroke="${c.edge}" d="M${108 + 36} 36h112q36 0 36 36v256q0 36-36 36h-112q-36 0-36-36v-256q0-36 36-36zM${left} ${y}h${w - 44}q22 0 22 22v${h - 44}q0 22-22 22h${44 - w}q-22 0-22-22v${44 - h}q0-22 22-22z"/>` +
      line('M124 90v234q0 24 24 24h104q24 0 24-24V186', c.shade, 10) +
      line('M150 220h100M150 244h100M150 268h100', c.shade, 5) +
      dots(176, 308, 48, 12, 12, 4, c.deep)
    );
  };
  return { front, back, detail: () => closeUp(front(), x + w / 2 + 8, y + h / 2 + 8, 2.2) };
};

/** A laptop backpack, a briefcase or a sleeve. */
export const bag: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['backpack', 'brief', 'sleeve', 'backpack']);
  const accent = accentOn(c, brand);
  const pocket = model.between(216, 240);
  const stitch = (path: string): string =>
    `<path d="${path}" stroke="${c.mark}" stroke-dasharray="7 7"/>`;
  const front = (): string => {
    if (form === 'sleeve')
      return (
        box(48, 92, 304, 216, 22, c.hex, c.edge) +
        shape('M50 190h300v98q0 18-18 18H68q-18 0-18-18z', c.shade) +
        line('M50 190h300', c.edge) +
        stitch('M62 206h276') +
        line('M70 110h240', c.deep, 6) +
        line('M310 110v26', accent, 8) +
        box(282, 262, 44, 20, 4, c.light, c.edge)
      );
    if (form === 'brief')
      return (
        line('M146 128V96q0-20 20-20h68q20 0 20 20v32', c.edge, 17) +
        line('M146 128V96q0-20 20-20h68q20 0 20 20v32', c.shade, 11) +
        box(40, 122, 320, 206, 22, c.hex, c.edge) +
        box(60, 190, 280, 120, 12, c.shade, c.edge) +
        line('M62 148h276', c.deep, 6) +
        line('M300 148v22', accent, 8) +
        stitch('M72 204h256') +
        box(178, 176, 44, 30, 6, metal.hex, metal.edge)
      );
    return (
      line('M172 62V44q0-14 14-14h28q14 0 14 14v18', c.edge, 13) +
      line('M172 62V44q0-14 14-14h28q14 0 14 14v18', c.shade, 8) +
      shape(
        'M98 224q-20 6-20 32v72q0 14 14 14h10zM302 224q20 6 20 32v72q0 14-14 14h-10z',
        c.shade,
        c.edge,
      ) +
      shape('M96 160q0-106 104-106t104 106v174q0 30-30 30H126q-30 0-30-30z', c.hex, c.edge) +
      line('M116 160q0-84 84-84t84 84', c.deep, 5) +
      line('M284 160v20', accent, 7) +
      box(122, pocket, 156, 346 - pocket, 18, c.shade, c.edge) +
      line(d`M134 ${pocket + 22}h132`, c.deep, 5) +
      line(d`M252 ${pocket + 22}v20`, accent, 7) +
      box(176, 130, 48, 34, 5, c.light, c.edge) +
      line('M188 147h24', c.mark, 4)
    );
  };
  const back = (): string =>
    form === 'backpack'
      ? line('M172 62V44q0-14 14-14h28q14 0 14 14v18', c.edge, 13) +
        shape('M96 160q0-106 104-106t104 106v174q0 30-30 30H126q-30 0-30-30z', c.shade, c.edge) +
        pieces('M200 110V340', c.deep, 40, 34, 10) +
        line('M148 92Q128 200 120 340M252 92Q272 200 280 340', c.edge, 27) +
        line('M148 92Q128 200 120 340M252 92Q272 200 280 340', c.hex, 21) +
        box(118, 226, 22, 16, 3, metal.hex, metal.edge) +
        box(260, 226, 22, 16, 3, metal.hex, metal.edge)
      : box(44, 110, 312, 210, 22, c.shade, c.edge) +
        line('M100 110v210m200-210v210', c.hex, 26) +
        stitch('M60 128h280M60 302h280');
  return {
    front,
    back,
    detail: () =>
      form === 'backpack'
        ? closeUp(front(), 220, pocket + 10, 2.1)
        : closeUp(front(), 290, 180, 2.1),
  };
};

/** Stands: for a laptop, for a phone, a monitor arm. */
export const stand: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['laptop', 'phone', 'arm']);
  const accent = accentOn(c, brand);
  const lean = model.between(-14, 8);
  const reach = model.between(-18, 18);
  const hue = screenHue(c, model);
  const bar = (path: string, width: number, fill: string): string =>
    line(path, c.edge, width + 6) + line(path, fill, width);
  const laptop = (): string =>
    bar(d`M262 ${142 + lean}L${166 + reach} 316`, 16, c.shade) +
    line(d`M322 ${108 + lean}L350 ${44 + lean}`, metal.edge, 12) +
    line(d`M322 ${108 + lean}L350 ${44 + lean}`, metal.hex, 7) +
    line(d`M80 ${136 + lean}L324 ${104 + lean}`, metal.edge, 16) +
    line(d`M80 ${136 + lean}L324 ${104 + lean}`, metal.hex, 11) +
    bar(d`M66 ${156 + lean}L342 ${120 + lean}`, 10, c.hex) +
    bar(d`M66 ${156 + lean}l-3-22`, 8, c.hex) +
    disc(262, 142 + lean, 14, c.light, c.edge) +
    disc(166 + reach, 316, 14, c.light, c.edge) +
    disc(166 + reach, 316, 4, accent) +
    box(74, 318, 260, 22, 10, c.hex, c.edge) +
    line('M98 346h30m152 0h30', rubber.hex, 8);
  const phone = (): string => {
    const width = 116 + reach * 0.6;
    return (
      bar('M200 318V250', 20, c.shade) +
      oval(200, 340, 92, 20, c.hex, c.edge) +
      oval(200, 335, 56, 10, c.light) +
      box(200 - width / 2, 34, width, 238, 18, '#141c1a', ink.edge) +
      wallpaper(206 - width / 2, 40, width - 12, 226, 13, hue, model) +
      bar('M150 268h100', 18, c.hex) +
      bar('M152 262v-14m96 14v-14', 10, c.hex) +
      line('M190 268h20', accent, 5)
    );
  };
  const arm = (): string =>
    box(66, 322, 92, 24, 6, ink.hex, c.edge) +
    bar('M112 318V226', 20, metal.hex) +
    bar(d`M112 232L212 ${150 + reach}`, 22, c.hex) +
    bar(d`M212 ${150 + reach}L290 188`, 18, c.hex) +
    disc(112, 232, 18, c.light, c.edge) +
    disc(212, 150 + reach, 17, c.light, c.edge) +
    disc(112, 232, 5, accent) +
    box(286, 150, 20, 78, 6, c.shade, c.edge) +
    box(304, 92, 16, 190, 5, ink.hex, ink.edge) +
    box(320, 96, 8, 182, 2, mix(hue, '#ffffff', 0.6), ink.edge);
  const front = (): string => (form === 'laptop' ? laptop() : form === 'phone' ? phone() : arm());
  const back = (): string =>
    form === 'phone'
      ? oval(200, 340, 92, 20, c.shade, c.edge) +
        box(142, 34, 116, 238, 18, ink.hex, ink.edge) +
        bar('M200 330V150', 24, c.hex) +
        box(158, 96, 84, 84, 16, c.shade, c.edge) +
        disc(200, 138, 14, c.light, c.edge) +
        bar('M150 268h100', 18, c.shade)
      : mirrored(front());
  return {
    front,
    back,
    detail: () =>
      form === 'laptop'
        ? closeUp(front(), 250, 150 + lean, 2.2)
        : form === 'phone'
          ? closeUp(front(), 200, 262, 2.2)
          : closeUp(front(), 190, 190, 2.2),
  };
};
