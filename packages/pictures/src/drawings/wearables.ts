import { accents, ink, metal } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, digits } from '../parts.ts';
import { box, closeUp, d, disc, line, oval, shape } from '../shapes.ts';

const glow = (
  x: number,
  y: number,
  r: number,
  from: number,
  share: number,
  colour: string,
): string => {
  const angle = (turn: number): [number, number] => [
    x + r * Math.sin(turn * 2 * Math.PI),
    y - r * Math.cos(turn * 2 * Math.PI),
  ];
  const [x1, y1] = angle(from);
  const [x2, y2] = angle(from + share);
  return line(d`M${x1} ${y1}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x2} ${y2}`, colour, 7);
};

const holes = (y: number): string => line(d`M200 ${y}v0.1m0 17v0.1m0 17v0.1`, '#00000055', 7);

/** A smartwatch with a rounded square case in metal and a band in the colour of the variant. */
export const watch: Drawing = ({ colour: c, brand, model }) => {
  const corner = brand.between(30, 46);
  const crown = brand.chance(0.6);
  const face = model.pick(['ring', 'bars', 'hands']);
  const accent = accentOn(c, model);
  const width = model.between(130, 146);
  const height = model.between(152, 168);
  const casing = brand.pick([ink, metal, ink]);
  const x = 200 - width / 2;
  const y = 200 - height / 2;
  const strap =
    shape(
      d`M${x + 18} ${y + 8}L${x + 28} 34q0-6 8-6h${width - 72}q8 0 8 6L${x + width - 18} ${y + 8}Z`,
      c.hex,
      c.edge,
    ) +
    shape(
      d`M${x + 18} ${y + height - 8}L${x + 28} 366q0 6 8 6h${width - 72}q8 0 8-6L${x + width - 18} ${y + height - 8}Z`,
      c.hex,
      c.edge,
    ) +
    shape(
      d`M${x + width - 34} ${y + 8}L${x + width - 42} 28h6q8 0 8 6L${x + width - 18} ${y + 8}zM${x + width - 34} ${y + height - 8}L${x + width - 42} 372h6q8 0 8-6L${x + width - 18} ${y + height - 8}z`,
      c.shade,
    );
  const side = crown
    ? box(x + width - 2, 172, 11, 30, 4, casing.light, casing.edge) +
      box(x + width - 1, 218, 6, 28, 3, casing.hex, casing.edge)
    : box(x + width - 1, 184, 7, 40, 3, casing.hex, casing.edge);
  const front = (): string => {
    const dial =
      face === 'ring'
        ? digits('10:08', 200, 160, 30, '#f4f7f5', 5) +
          glow(200, 236, 27, -0.35, 0.7, accent) +
          glow(200, 236, 15, -0.35, 0.45, '#f4f7f5')
        : face === 'bars'
          ? digits('10:08', 200, 154, 34, '#f4f7f5', 5) +
            line('M168 212h64', '#32443f', 8) +
            line('M168 212h44', accent, 8) +
            line('M168 232h64', '#32443f', 8) +
            line('M168 232h26', accents[1], 8) +
            line('M168 252h64', '#32443f', 8) +
            line('M168 252h52', accents[3], 8)
          : disc(200, 200, 50, '#1d2b28', '#4b5a54') +
            line('M200 200V164M200 200l26 16', '#f4f7f5', 6) +
            line('M200 200l-24 30', accent, 3) +
            disc(200, 200, 5, accent) +
            line('M200 154v5m46 41h-5m-41 46v-5m-46-41h5', '#9db0a7', 4);
    return (
      strap +
      holes(320) +
      side +
      box(x, y, width, height, corner, casing.hex, casing.edge) +
      box(x + 9, y + 9, width - 18, height - 18, corner - 8, '#0f1715') +
      dial
    );
  };
  const back = (): string =>
    strap +
    box(180, 40, 40, 12, 4, metal.hex, metal.edge) +
    side +
    box(x, y, width, height, corner, casing.shade, casing.edge) +
    disc(200, 200, 48, '#141c1a', metal.edge) +
    disc(200, 200, 32, '#22322f') +
    disc(188, 200, 8, accents[0]) +
    disc(212, 200, 8, accents[2]) +
    line(d`M176 ${y + 14}h48M176 ${y + height - 14}h48`, casing.edge, 4);
  return { front, back, detail: () => closeUp(front(), 214, 200, 1.8) };
};

/** A round watch: hands or digits, with a marked bezel when the model is a sporty one. */
export const watchRound: Drawing = ({ colour: c, brand, model }) => {
  const casing = brand.pick([ink, metal, metal]);
  const face = model.pick(['hands', 'digits', 'rings']);
  const accent = accentOn(c, model);
  const ticks = model.chance(0.5);
  const r = model.between(84, 94);
  const hue = model.pick(['#1d2b28', '#182a3c', '#2f2438', '#0f1715']);
  const strap =
    shape(
      d`M150 ${206 - r}L160 34q0-6 8-6h64q8 0 8 6L250 ${206 - r}ZM150 ${194 + r}L160 366q0 6 8 6h64q8 0 8-6L250 ${194 + r}Z`,
      c.hex,
      c.edge,
    ) +
    shape(
      d`M234 ${206 - r}L226 28h6q8 0 8 6L250 ${206 - r}zM234 ${194 + r}L226 372h6q8 0 8-6L250 ${194 + r}z`,
      c.shade,
    );
  const lugs = line(
    d`M146 ${212 - r}l-6 20M254 ${212 - r}l6 20M146 ${188 + r}l-6-20M254 ${188 + r}l6-20`,
    casing.edge,
    15,
  );
  const buttons = line(
    d`M${202 + r * 0.92} ${200 - r * 0.44}l9-4M${202 + r * 0.92} ${200 + r * 0.44}l9 4`,
    casing.edge,
    14,
  );
  const front = (): string => {
    const dial =
      face === 'hands'
        ? line(d`M200 200L200 148M200 200l40 22`, '#f4f7f5', 7) +
          line('M200 212L162 150', accent, 3) +
          disc(200, 200, 6, accent) +
          disc(200, 236, 13, 'none', '#9db0a7')
        : face === 'digits'
          ? digits('10:08', 200, 180, 38, '#f4f7f5', 6) +
            line('M166 240h26', accent, 6) +
            line('M206 240h28', '#9db0a7', 6) +
            oval(200, 152, 8, 7, accent)
          : glow(200, 200, r - 28, 0.02, 0.72, accent) +
            glow(200, 200, r - 40, 0.02, 0.5, accents[1]) +
            digits('10:08', 200, 187, 25, '#f4f7f5', 4.5);
    const marks = ticks
      ? `<circle cx="200" cy="200" r="${Math.round(r - 9)}" stroke="${casing.mark}" stroke-width="7" stroke-linecap="butt" stroke-dasharray="3 ${((2 * Math.PI * Math.round(r - 9)) / 24 - 3).toFixed(2)}"/>`
      : '';
    return (
      strap +
      holes(316) +
      lugs +
      buttons +
      disc(200, 200, r, casing.hex, casing.edge) +
      marks +
      disc(200, 200, r - 16, hue, casing.edge) +
      dial
    );
  };
  const back = (): string =>
    strap +
    box(172, 40, 56, 14, 4, metal.hex, metal.edge) +
    lugs +
    buttons +
    disc(200, 200, r, casing.shade, casing.edge) +
    disc(200, 200, r * 0.62, '#141c1a', metal.edge) +
    disc(200, 200, r * 0.4, '#22322f') +
    disc(186, 200, 8, accents[0]) +
    disc(214, 200, 8, accents[2]) +
    disc(200, 180, 4, '#6aa6ef');
  return { front, back, detail: () => closeUp(front(), 210, 200, 1.9) };
};

export const fitnessBand: Drawing = ({ colour: c, brand, model }) => {
  const round = brand.between(22, 36);
  const accent = accentOn(c, model);
  const width = model.between(72, 92);
  const face = model.pick(['steps', 'heart', 'ring']);
  const x = 200 - width / 2;
  const w = width - 20;
  const loop =
    box(200 - w / 2, 30, w, 340, w / 2, c.hex, c.edge) +
    box(200 + w / 2 - 15, 60, 12, 280, 5, c.shade);
  const front = (): string => {
    const dial =
      face === 'steps'
        ? line(d`M${x + 20} 236v18m14-34v34m14-22v22`, accent, 7)
        : face === 'heart'
          ? line(d`M${x + 14} 238h10l6-16 9 30 7-14h${width - 58}`, accents[2], 4.5)
          : glow(200, 238, 18, -0.3, 0.7, accent);
    return (
      loop +
      holes(318) +
      line('M200 56v18', c.deep, 8) +
      box(x, 104, width, 192, round, ink.hex, ink.edge) +
      box(x + 7, 111, width - 14, 178, round - 6, '#0f1715') +
      digits('10', 200, 132, 26, '#f4f7f5', 4.5) +
      digits('08', 200, 168, 26, '#f4f7f5', 4.5) +
      dial
    );
  };
  const back = (): string =>
    loop +
    box(200 - w / 2 + 6, 42, w - 12, 30, 6, c.deep, c.edge) +
    box(x, 104, width, 192, round, ink.shade, ink.edge) +
    box(180, 160, 40, 66, 20, '#141c1a', metal.edge) +
    disc(200, 180, 8, accents[0]) +
    disc(200, 206, 8, accents[2]) +
    line('M190 256h0.1m20 0h0.1', '#e8c26a', 9);
  return { front, back, detail: () => closeUp(front(), 200, 200, 1.9) };
};
