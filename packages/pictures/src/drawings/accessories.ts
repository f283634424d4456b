import { accents, ink, metal, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { lens } from '../parts.ts';
import { box, closeUp, d, disc, line, oval, pieces, shape } from '../shapes.ts';

export const phoneCase: Drawing = ({ colour: c, brand, model }) => {
  const art = model.pick(['plain', 'stripe', 'ring', 'rugged', 'clear']);
  const accent = model.pick(accents);
  const corner = brand.between(30, 40);
  const hole = brand.pick(['square', 'column', 'bar']);
  const cut =
    hole === 'square'
      ? [124, 56, 72, 76, 20]
      : hole === 'column'
        ? [124, 56, 46, 112, 22]
        : [122, 62, 156, 50, 22];
  const [x = 0, y = 0, w = 0, h = 0, r = 0] = cut;
  const lenses =
    hole === 'square'
      ? [
          [144, 78],
          [176, 108],
        ]
      : hole === 'column'
        ? [
            [147, 80],
            [147, 112],
            [147, 144],
          ]
        : [
            [150, 87],
            [184, 87],
            [218, 87],
          ];
  const body = art === 'clear' ? `${c.hex}66` : c.hex;
  const front = (): string => {
    const motif =
      art === 'stripe'
        ? shape('M111 250L289 160v44L111 294z', accent)
        : art === 'ring'
          ? `<circle cx="200" cy="222" r="46" stroke="${c.mark}" stroke-width="9"/>` +
            line('M200 276v30', c.mark, 9)
          : art === 'rugged'
            ? line('M128 190l36 30v60l-36 30m144-120l-36 30v60l36 30', c.shade, 10)
            : art === 'clear'
              ? line('M262 70V330', '#ffffff77', 7)
              : box(180, 300, 40, 7, 3, c.mark);
    const corners =
      art === 'rugged'
        ? line(
            'M104 70v-8q0-26 26-26h8M262 36h8q26 0 26 26v8M296 330v8q0 26-26 26h-8M138 364h-8q-26 0-26-26v-8',
            accent,
            10,
          )
        : '';
    return (
      line('M108 128v44m184-50v30', c.edge, 8) +
      box(108, 36, 184, 328, corner, body, c.edge) +
      (art === 'clear' ? '' : box(272, 48, 15, 304, 7, c.shade)) +
      motif +
      corners +
      box(x, y, w, h, r, '#10181644', c.edge) +
      lenses.map(([lx = 0, ly = 0]) => lens(lx, ly, 13)).join('')
    );
  };
  const back = (): string =>
    box(108, 36, 184, 328, corner, c.hex, c.edge) +
    box(118, 46, 164, 308, corner - 8, c.shade, c.edge) +
    box(400 - x - w, y, w, h, r, '#f1ece0', c.edge) +
    line('M140 210h120M140 240h120M140 270h120', c.hex, 4);
  return { front, back, detail: () => closeUp(front(), x + w / 2 + 8, y + h / 2 + 8, 2.2) };
};

/** A laptop backpack, a briefcase or a sleeve. */
export const bag: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['backpack', 'brief', 'sleeve', 'backpack']);
  const accent = brand.pick(accents);
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
  const accent = brand.pick(accents);
  const lean = model.between(-16, 8);
  const bar = (path: string, width: number, fill: string): string =>
    line(path, c.edge, width + 6) + line(path, fill, width);
  const front = (): string => {
    if (form === 'laptop')
      return (
        shape(d`M84 ${118 + lean}L330 ${86 + lean}q8-1 9 6l3 14-262 34z`, ink.hex, ink.edge) +
        bar(d`M70 ${156 + lean}L346 ${120 + lean}`, 12, c.hex) +
        bar(d`M70 ${152 + lean}v-18`, 8, c.shade) +
        bar(d`M262 ${140 + lean}L166 316`, 16, c.shade) +
        disc(262, 140 + lean, 14, c.light, c.edge) +
        disc(166, 316, 14, c.light, c.edge) +
        box(84, 316, 250, 22, 10, c.hex, c.edge) +
        line('M106 342h30m142 0h30', rubber.hex, 8)
      );
    if (form === 'phone')
      return (
        oval(200, 340, 96, 20, c.hex, c.edge) +
        oval(200, 336, 60, 10, c.light) +
        bar('M200 330V250', 18, c.shade) +
        disc(200, 244, 16, c.light, c.edge) +
        shape(
          'M122 66q2-14 16-14h124q14 0 16 14l12 172q1 12-12 12H122q-13 0-12-12z',
          c.hex,
          c.edge,
        ) +
        box(150, 84, 100, 116, 12, c.shade) +
        bar('M112 250h176', 18, c.hex) +
        bar('M126 246v-20m148 20v-20', 10, c.shade) +
        line('M184 142h32', accent, 5)
      );
    return (
      box(74, 322, 92, 24, 6, ink.hex, c.edge) +
      bar('M120 318V224', 20, metal.hex) +
      bar('M120 230L222 150', 22, c.hex) +
      bar('M222 150L304 190', 18, c.hex) +
      disc(120, 230, 18, c.light, c.edge) +
      disc(222, 150, 17, c.light, c.edge) +
      disc(120, 230, 5, accent) +
      box(298, 124, 22, 130, 6, c.shade, c.edge) +
      box(318, 136, 12, 106, 3, ink.hex, ink.edge) +
      line('M150 206l38-30', c.mark, 5)
    );
  };
  const back = (): string => `<g transform="matrix(-1 0 0 1 400 0)">${front()}</g>`;
  return {
    front,
    back,
    detail: () =>
      form === 'laptop'
        ? closeUp(front(), 250, 150, 2.2)
        : form === 'phone'
          ? closeUp(front(), 200, 240, 2.2)
          : closeUp(front(), 190, 180, 2.2),
  };
};
