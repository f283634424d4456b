import { accents, ink, metal, mix, paper, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, lens } from '../parts.ts';
import { box, closeUp, d, disc, dots, line, oval, pieces, shape, turned } from '../shapes.ts';

export const smartBulb: Drawing = ({ colour: c, brand, model }) => {
  const form = brand.pick(['globe', 'classic', 'reflector']);
  const girth = model.between(0.86, 1.08);
  const inside = model.pick(['signal', 'filament', 'panel']);
  const hue = model.pick(['#f7e3a4', '#f4c9b0', '#cfe3f2', '#dccbf0', '#cdebd8']);
  const dim = mix(hue, '#14201b', 0.4);
  const rim = mix(hue, '#14201b', 0.25);
  const glass =
    form === 'globe'
      ? 'M156 262q-4-30-30-56a104 104 0 1 1 148 0q-26 26-30 56z'
      : form === 'classic'
        ? 'M160 262q0-34-26-62-24-26-24-62 0-92 90-92t90 92q0 36-24 62-26 28-26 62z'
        : 'M150 262L118 84q-4-42 82-42t82 42l-32 178z';
  const content =
    inside === 'signal'
      ? line('M176 170a34 34 0 0 1 48 0m-36 14a18 18 0 0 1 24 0', dim, 5) + disc(200, 198, 4, dim)
      : inside === 'filament'
        ? line(
            'M186 258V200l-20-44q-4-22 16-20 10 4 8 30 0-34 10-34t10 34q-2-26 8-30 20-2 16 20l-20 44v58',
            dim,
            4,
          )
        : line('M160 216h80m-86-18h92', rim, 5);
  const cap = (): string =>
    box(160, 290, 80, 50, 8, metal.hex, metal.edge) +
    line('M160 304l80 6m-80 12l80 6', metal.edge, 4) +
    shape('M176 340h48l-10 20h-28z', ink.hex, ink.edge);
  const bulb = (): string =>
    `<g transform="matrix(${girth.toFixed(2)} 0 0 1 ${(200 - 200 * girth).toFixed(1)} 0)">${shape(glass, hue, rim)}${content}${line('M142 120q4-36 38-44', '#ffffffcc', 8)}</g>`;
  const collar =
    shape('M150 258h100l-8 34q-2 6-8 6h-68q-6 0-8-6z', c.hex, c.edge) +
    shape('M232 260h18l-8 34q-2 4-6 4h-8z', c.shade);
  const front = (): string => cap() + bulb() + collar;
  const back = (): string =>
    disc(200, 200, 150, hue, rim) +
    disc(200, 200, 92, c.hex, c.edge) +
    disc(200, 200, 66, metal.hex, metal.edge) +
    disc(200, 200, 46, metal.shade, metal.edge) +
    disc(200, 200, 18, ink.hex, ink.edge);
  return { front, back, detail: () => closeUp(front(), 200, 300, 2.2) };
};

export const cctv: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['bullet', 'dome', 'turn']);
  const accent = accentOn(c, brand);
  const eye = model.between(0.84, 1.1);
  const lights = model.whole(8, 16);
  const antenna = model.whole(0, 2);
  const wide = model.between(-12, 14);
  const infrared = '#8a4f4a';
  const lamps = (x: number, y: number, r: number): string =>
    `<circle cx="${x}" cy="${y}" r="${Math.round(r)}" stroke="${infrared}" stroke-width="7" stroke-dasharray="0 ${((2 * Math.PI * Math.round(r)) / lights).toFixed(2)}"/>`;
  const aerials = (x: number, y: number, height: number): string =>
    Array.from(
      { length: antenna },
      (_, index) =>
        line(d`M${x + index * 40} ${y}v${-height}`, c.edge, 14) +
        line(d`M${x + index * 40} ${y}v${-height}`, c.shade, 9),
    ).join('');
  const dome = (): string =>
    box(72 - wide, 104, 256 + 2 * wide, 56, 24, c.hex, c.edge) +
    box(84, 142, 232, 16, 8, c.shade) +
    shape('M90 158H310Q310 300 200 300T90 158Z', '#1d2927', c.edge) +
    lens(200, 222, 36 * eye) +
    lamps(200, 222, 50 * eye) +
    shape('M110 176Q116 236 148 266Q122 240 122 176Z', '#ffffff55') +
    disc(298, 128, 5, accent);
  const globe = (): string =>
    oval(200, 340, 84 + wide, 18, c.shade, c.edge) +
    shape('M150 330q0-40 50-40t50 40z', c.hex, c.edge) +
    aerials(antenna === 2 ? 180 : 290, antenna === 2 ? 72 : 120, 40) +
    disc(200, 176, 124, c.hex, c.edge) +
    shape('M92 236Q140 296 200 296T308 236Q280 300 200 300T92 236Z', c.shade) +
    box(108 - wide / 2, 128, 184 + wide, 100, 50, '#161f1d', c.edge) +
    lens(200, 178, 39 * eye) +
    disc(136, 178, 5, accent) +
    disc(264, 178, 6, infrared);
  const bullet = (): string =>
    box(44, 78, 60, 116, 10, c.shade, c.edge) +
    line('M102 140h40l26 50', c.edge, 22) +
    line('M102 140h40l26 50', c.shade, 15) +
    turned(
      10,
      220,
      226,
      aerials(170, 180, 62) +
        shape('M114 176H356L342 158H134Z', c.light, c.edge) +
        box(108, 174, 240, 108, 22, c.hex, c.edge) +
        box(110, 250, 236, 30, 14, c.shade) +
        box(272, 184, 84, 90, 20, '#161f1d', c.edge) +
        lens(314, 229, 28 * eye) +
        lamps(314, 229, 36 * eye) +
        line(d`M136 206h${50 + wide}`, accent, 5),
    );
  const front = (): string => (form === 'dome' ? dome() : form === 'turn' ? globe() : bullet());
  const back = (): string =>
    form === 'turn'
      ? oval(200, 340, 84 + wide, 18, c.shade, c.edge) +
        shape('M150 330q0-40 50-40t50 40z', c.hex, c.edge) +
        disc(200, 176, 124, c.hex, c.edge) +
        dots(150, 130, 100, 60, 12, 5, c.deep) +
        box(186, 224, 28, 12, 5, '#141c1a', metal.edge)
      : disc(200, 200, 140, c.hex, c.edge) +
        disc(200, 200, 108, c.shade, c.edge) +
        line('M200 110v0.1m78 135v0.1m-156 0v0.1', metal.edge, 18) +
        line('M200 200q10 70 90 130', ink.edge, 15) +
        line('M200 200q10 70 90 130', rubber.hex, 10) +
        disc(200, 200, 26, '#141c1a', c.edge);
  return {
    front,
    back,
    detail: () =>
      form === 'bullet'
        ? closeUp(bullet(), 308, 244, 2.4)
        : closeUp(front(), 200, form === 'dome' ? 220 : 178, 2.1),
  };
};

export const fan: Drawing = ({ colour: c, brand, model }) => {
  const form = model.pick(['table', 'stand', 'rechargeable']);
  const accent = accentOn(c, brand);
  const blades = model.whole(3, 5);
  const r = form === 'stand' ? model.between(96, 106) : model.between(112, 124);
  const sweep = model.between(138, 160);
  const y = form === 'stand' ? 142 : 164;
  const blade = (index: number): string =>
    turned(
      (index * 360) / blades,
      200,
      y,
      shape(
        d`M196 ${y - 16}Q${sweep} ${y - r * 0.55} 196 ${y - r * 0.84}Q250 ${y - r * 0.76} 208 ${y - 16}Z`,
        index % 2 === 0 ? c.hex : c.light,
        c.edge,
      ),
    );
  const cage = `<circle cx="200" cy="${y}" r="${Math.round(r)}" stroke="${c.edge}" stroke-width="9"/><circle cx="200" cy="${y}" r="${Math.round(r)}" stroke="${c.hex}" stroke-width="5"/>`;
  const wires = Array.from(
    { length: 12 },
    (_, index) =>
      d`M200 ${y}L${200 + r * Math.cos((index * Math.PI) / 6 + 0.2)} ${y + r * Math.sin((index * Math.PI) / 6 + 0.2)}`,
  ).join('');
  const base =
    form === 'stand'
      ? line(d`M200 ${y + r}V350`, metal.edge, 14) +
        line(d`M200 ${y + r}V350`, metal.hex, 9) +
        box(178, 268, 44, 44, 10, c.hex, c.edge) +
        disc(200, 284, 6, accent) +
        oval(200, 354, 84, 13, c.hex, c.edge)
      : form === 'rechargeable'
        ? shape(d`M168 ${y + r - 6}h64l16 72q2 18-18 18H170q-20 0-18-18z`, c.hex, c.edge) +
          box(176, 314, 48, 16, 8, c.deep) +
          disc(186, 322, 4, accents[0]) +
          disc(200, 322, 4, accents[0]) +
          disc(214, 322, 4, accents[1]) +
          line('M178 344h44', paper.hex, 6)
        : shape(d`M180 ${y + r - 8}h40l8 48h-56z`, c.shade, c.edge) +
          box(128, 328, 144, 32, 14, c.hex, c.edge) +
          line('M160 344h0.1m26 0h0.1m26 0h0.1', c.mark, 11) +
          disc(240, 344, 6, accent);
  const guard = `<g stroke="${c.edge}" stroke-width="2"><circle cx="200" cy="${y}" r="${Math.round(r * 0.7)}"/><circle cx="200" cy="${y}" r="${Math.round(r * 0.46)}"/><path d="${wires}"/></g>`;
  const front = (): string =>
    base +
    disc(200, y, r, '#7f978b22') +
    Array.from({ length: blades }, (_, index) => blade(index)).join('') +
    guard +
    cage +
    disc(200, y, 24, c.hex, c.edge) +
    disc(200, y, 9, accent);
  const back = (): string =>
    base +
    disc(200, y, r, '#7f978b33') +
    guard +
    cage +
    disc(200, y, 50, c.hex, c.edge) +
    pieces(d`M172 ${y - 12}h56M172 ${y}h56M172 ${y + 12}h56`, c.deep, 5, 9, 5) +
    line(d`M200 ${y - 50}v-16`, c.edge, 9);
  return { front, back, detail: () => closeUp(front(), 200, y, 2) };
};

/** A smart plug or a strip of sockets with universal openings, as sold in Bangladesh. */
export const plug: Drawing = ({ colour: c, brand, model }) => {
  const strip = model.chance(0.5);
  const accent = accentOn(c, brand);
  const count = model.whole(3, 4);
  const bezel = model.between(66, 84);
  const square = model.chance(0.4);
  const lamp = model.pick(['below', 'ring']);
  const round = brand.between(14, 40);
  const outlet = (x: number, y: number, s: number): string =>
    box(x - 36 * s, y - 36 * s, 72 * s, 72 * s, 14 * s, c.shade, c.edge) +
    line(d`M${x} ${y - 18 * s}v${10 * s}`, '#141c1a', 9 * s) +
    line(d`M${x - 15 * s} ${y + 10 * s}v${6 * s}m${30 * s} ${-6 * s}v${6 * s}`, '#141c1a', 9 * s);
  const front = (): string => {
    if (!strip)
      return (
        box(92, 82, 216, 236, round + 20, c.hex, c.edge) +
        box(284, 108, 18, 184, 9, c.shade) +
        (square
          ? box(
              196 - bezel,
              188 - bezel,
              2 * bezel,
              2 * bezel,
              30,
              c.light,
              lamp === 'ring' ? accent : c.edge,
            )
          : disc(196, 188, bezel, c.light, lamp === 'ring' ? accent : c.edge)) +
        outlet(196, 188, 1.2) +
        disc(196, 290, 8, accent)
      );
    const pitch = count === 4 ? 67 : 76;
    const top = 210 - (count * pitch + 50) / 2;
    const wide = bezel - 22;
    return (
      line(d`M200 ${top + 4}q0-26 30-26h44`, ink.edge, 13) +
      line(d`M200 ${top + 4}q0-26 30-26h44`, rubber.hex, 8) +
      box(196 - wide, top, 2 * wide + 8, count * pitch + 54, Math.min(24, round), c.hex, c.edge) +
      box(196 + wide - 7, top + 10, 11, count * pitch + 34, 5, c.shade) +
      Array.from({ length: count }, (_, index) =>
        outlet(193, top + 46 + index * pitch, count === 4 ? 0.8 : 0.9),
      ).join('') +
      box(166, top + count * pitch + 12, 36, 22, 6, accent, c.edge) +
      line(d`M216 ${top + count * pitch + 23}h14`, c.mark, 7)
    );
  };
  const back = (): string =>
    strip
      ? box(146, 40, 108, 320, 20, c.shade, c.edge) +
        line('M200 80v0.1m0 240v0.1', '#141c1a', 14) +
        box(168, 150, 64, 90, 4, paper.hex, c.edge) +
        line('M178 170h44m-44 16h30m-30 16h44', '#7d8a85', 4)
      : box(92, 82, 216, 236, round + 20, c.hex, c.edge) +
        disc(200, 200, 82, c.shade, c.edge) +
        disc(168, 200, 17, metal.hex, metal.edge) +
        disc(232, 200, 17, metal.hex, metal.edge) +
        line('M166 262h68', c.mark, 5);
  return {
    front,
    back,
    detail: () => (strip ? closeUp(front(), 200, 170, 2.2) : closeUp(front(), 196, 210, 1.9)),
  };
};
