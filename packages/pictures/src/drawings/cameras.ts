import { accents, ink, metal, rubber } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { accentOn, lens, port, screenHue, wallpaper } from '../parts.ts';
import {
  box,
  closeUp,
  d,
  disc,
  dots,
  line,
  mirrored,
  oval,
  pieces,
  shape,
  turned,
} from '../shapes.ts';

const objective = (x: number, y: number, r: number, ring: string): string =>
  disc(x, y, r, '#161f1d', ink.edge) +
  disc(x, y, r * 0.86, rubber.hex) +
  disc(x, y, r * 0.72, '#141c1a', ring) +
  disc(x, y, r * 0.52, '#24424f') +
  disc(x, y, r * 0.3, '#4f8fb0') +
  disc(x - r * 0.24, y - r * 0.26, r * 0.11, '#e9f2f3');

export const cameraMirrorless: Drawing = ({ colour: c, brand, model }) => {
  const finder = brand.pick(['hump', 'flat', 'corner']);
  const ring = accentOn(c, brand);
  const twoTone = model.chance(0.4);
  const r = model.between(72, 84);
  const x = model.between(186, 206);
  const top = twoTone ? metal : c;
  const hump =
    finder === 'hump'
      ? shape('M148 124L166 86q3-8 12-8h52q9 0 12 8l18 38z', top.hex, c.edge) +
        line('M184 92h40', top.mark, 4)
      : finder === 'corner'
        ? box(60, 88, 78, 40, 6, top.hex, c.edge)
        : '';
  const dials =
    box(282, 98, 46, 26, 5, metal.hex, metal.edge) +
    pieces('M288 111h36', metal.edge, 20, 3, 4) +
    box(230 + (finder === 'hump' ? 34 : 0), 106, 16, 16, 4, ink.hex, c.edge);
  const shell = (): string =>
    dials +
    hump +
    box(44, 116, 312, 200, 20, c.hex, c.edge) +
    (twoTone
      ? shape('M45.500 166V136q0-18 18-18H336q18 0 18 18v30z', metal.hex)
      : shape('M45.500 160V136q0-18 18-18H336q18 0 18 18v24z', c.light));
  const grip = shape('M50 168H94q12 60-4 146H64q-14 0-14-14z', c.shade);
  const front = (): string =>
    shell() +
    grip +
    box(72, 130, 40, 18, 4, c.deep) +
    disc(326, 144, 8, accents[2]) +
    objective(x, 226, r, ring);
  const back = (): string =>
    shell() +
    (finder === 'hump'
      ? box(176, 96, 50, 26, 8, '#141c1a', ink.edge)
      : box(66, 124, 44, 26, 6, '#141c1a', ink.edge)) +
    box(64, 168, 200, 132, 6, '#141c1a', ink.edge) +
    wallpaper(72, 176, 184, 116, 2, screenHue(c, model), model) +
    disc(310, 232, 24, c.shade, c.edge) +
    disc(310, 232, 9, c.light, c.edge) +
    line('M292 184h0.1m36 0h0.1m-36 96h0.1m36 0h0.1', c.mark, 12) +
    disc(336, 144, 5, accents[2]);
  return { front, back, detail: () => closeUp(front(), x, 226, 1.75) };
};

export const cameraAction: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const pod = model.chance(0.3);
  const twin = model.chance(0.5);
  const corner = model.between(18, 34);
  const front = (): string => {
    if (pod)
      return (
        line('M200 318v44', ink.edge, 16) +
        box(130, 40, 140, 284, 56, c.hex, c.edge) +
        objective(200, 118, 52, accent) +
        box(160, 190, 80, 92, 12, '#141c1a', ink.edge) +
        wallpaper(166, 196, 68, 80, 7, screenHue(c, model), model) +
        disc(200, 302, 7, accents[2])
      );
    return (
      box(166, 296, 68, 44, 6, ink.hex, c.edge) +
      line('M182 306v34m18-34v34m18-34v34', c.edge, 4) +
      box(100, 86, 60, 14, 6, accents[2], c.edge) +
      box(54, 96, 292, 206, corner, c.hex, c.edge) +
      box(56, 262, 288, 38, corner - 4, c.shade) +
      box(78, 124, 96, 74, 8, '#141c1a', ink.edge) +
      wallpaper(83, 129, 86, 64, 4, screenHue(c, model), model) +
      box(196, 116, 124, 124, 26, '#161f1d', ink.edge) +
      objective(258, 178, 50, accent) +
      dots(84, 226, 84, 24, 12, 5, c.mark) +
      line('M196 274h62', accent, 5)
    );
  };
  const back = (): string =>
    pod
      ? line('M200 318v44', ink.edge, 16) +
        box(130, 40, 140, 284, 56, c.hex, c.edge) +
        (twin
          ? objective(200, 118, 52, accent)
          : disc(200, 118, 36, c.shade, c.edge) + line('M184 118h32', c.mark, 5)) +
        box(162, 196, 76, 84, 14, c.shade, c.edge) +
        port(186, 210, 28, 12) +
        line('M182 256h0.1m18 0h0.1m18 0h0.1', '#e8c26a', 9)
      : box(166, 296, 68, 44, 6, ink.hex, c.edge) +
        line('M182 306v34m18-34v34m18-34v34', c.edge, 4) +
        box(54, 96, 292, 206, corner, c.hex, c.edge) +
        box(72, 114, 256, 170, 10, '#141c1a', ink.edge) +
        wallpaper(80, 122, 240, 154, 5, screenHue(c, model), model) +
        disc(298, 144, 6, accents[2]);
  return {
    front,
    back,
    detail: () => (pod ? closeUp(front(), 200, 140, 2) : closeUp(front(), 240, 180, 1.9)),
  };
};

/** Rotors reach far out; the whole drone is drawn a little smaller to keep its margin. */
const slimmer = (content: string): string =>
  `<g transform="translate(26 8) scale(.87)">${content}</g>`;

export const drone: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const guards = model.chance(0.35);
  const gimbal = model.chance(0.6);
  const spread = model.between(136, 148);
  const rotor = (x: number, y: number): string =>
    (guards
      ? `<ellipse cx="${x}" cy="${y}" rx="56" ry="13" stroke="${c.edge}" stroke-width="4"/>`
      : '') +
    turned(model.between(-9, 9), x, y, oval(x, y - 4, 50, 5.5, '#5d6b66', ink.edge)) +
    box(x - 10, y - 2, 20, 26, 5, c.shade, c.edge);
  const side = (): string =>
    line(d`M174 200L${200 - spread + 8} 158M178 222L${200 - spread + 22} 262`, c.edge, 20) +
    line(d`M174 200L${200 - spread + 8} 158M178 222L${200 - spread + 22} 262`, c.hex, 14) +
    rotor(Math.round(200 - spread), 140) +
    line(d`M${200 - spread + 22} 262v42`, c.edge, 9) +
    disc(200 - spread + 22, 258, 5, accent);
  const front = (): string =>
    side() +
    mirrored(side()) +
    shape('M140 188q4-34 60-34t60 34v32q0 36-60 36t-60-36z', c.hex, c.edge) +
    shape('M142 216q20 16 58 16t58-16q2 38-58 38t-58-38z', c.shade) +
    disc(166, 206, 8, '#141c1a', c.edge) +
    disc(234, 206, 8, '#141c1a', c.edge) +
    line('M180 170h40', accent, 5) +
    (gimbal ? line('M170 244q0 40 30 40', ink.edge, 9) : '') +
    box(174, 246, 52, 52, 14, ink.hex, ink.edge) +
    lens(200, 272, 19);
  const back = (): string =>
    side() +
    mirrored(side()) +
    shape('M140 188q4-34 60-34t60 34v32q0 36-60 36t-60-36z', c.shade, c.edge) +
    box(166, 176, 68, 58, 8, c.hex, c.edge) +
    line('M178 220h0.1m15 0h0.1m15 0h0.1m15 0h0.1', accents[0], 7) +
    disc(200, 196, 8, c.deep, c.edge) +
    pieces('M150 240h100', c.deep, 6, 7, 5);
  return {
    front: () => slimmer(front()),
    back: () => slimmer(back()),
    detail: () => closeUp(front(), 200, 232, 2.3),
  };
};

/** An interchangeable lens, standing on its mount. */
export const lensDrawing: Drawing = ({ colour: c, brand, model }) => {
  const ring = accentOn(c, brand);
  const long = model.between(0.7, 1);
  const pale = model.chance(0.25);
  const w = model.between(150, 186);
  const x = 200 - w / 2;
  const height = 290 * long;
  const top = 200 - height / 2;
  const body = pale ? metal : c;
  const barrel = (): string =>
    box(x + 22, top + height - 22, w - 44, 30, 4, metal.hex, metal.edge) +
    shape(
      d`M${x + 10} ${top + height * 0.62}H${x + w - 10}L${x + w - 18} ${top + height - 10}H${x + 18}Z`,
      body.hex,
      c.edge,
    ) +
    box(x, top + 14, w, height * 0.66, 10, body.hex, c.edge) +
    box(x + w - 26, top + 18, 22, height * 0.64, 6, body.shade) +
    box(x + 2, top + height * 0.26, w - 4, height * 0.25, 0, rubber.hex) +
    pieces(d`M${x + 2} ${top + height * 0.385}h${w - 4}`, rubber.edge, height * 0.22, 4, 6) +
    line(d`M${x + 4} ${top + height * 0.6}h${w - 8}`, ring, 6) +
    pieces(d`M${x + 30} ${top + height * 0.78}h${w - 60}`, body.mark, 12, 3, 11) +
    box(x - 6, top, w + 12, 26, 8, ink.hex, ink.edge);
  const front = (): string =>
    barrel() +
    oval(200, top + 2, w / 2 - 4, 20, '#141c1a', ink.edge) +
    oval(200, top + 3, w / 2 - 22, 13, '#24424f') +
    oval(200, top + 4, w / 2 - 46, 7, '#4f8fb0');
  const back = (): string =>
    disc(200, 200, 146, body.hex, c.edge) +
    disc(200, 200, 118, metal.hex, metal.edge) +
    disc(200, 200, 92, '#141c1a', metal.edge) +
    disc(200, 200, 64, '#24424f') +
    disc(200, 200, 34, '#4f8fb0') +
    disc(182, 180, 9, '#e9f2f3') +
    disc(200, 68, 6, accents[2]) +
    pieces('M158 286Q200 306 242 286', '#e8c26a', 7, 6, 5) +
    line('M110 140l18 12m162-12l-18 12', metal.edge, 8);
  return {
    front,
    back,
    detail: () =>
      closeUp(
        disc(200, 200, 140, body.hex, c.edge) + objective(200, 200, 132, ring),
        190,
        196,
        1.25,
      ),
  };
};

export const tripod: Drawing = ({ colour: c, brand, model }) => {
  const accent = accentOn(c, brand);
  const ball = model.chance(0.5);
  const phoneClamp = model.chance(0.45);
  const reach = model.between(86, 108);
  const leg = (dx: number): string =>
    line(d`M${200 + dx * 0.1} 176L${200 + dx * 0.62} 286`, c.edge, 21) +
    line(d`M${200 + dx * 0.1} 176L${200 + dx * 0.62} 286`, c.hex, 15) +
    line(d`M${200 + dx * 0.62} 286L${200 + dx} 356`, metal.edge, 14) +
    line(d`M${200 + dx * 0.62} 286L${200 + dx} 356`, metal.hex, 9) +
    line(d`M${200 + dx * 0.58} 278l${dx * 0.07} 14`, c.edge, 24) +
    line(d`M${200 + dx} 356v0.1`, rubber.edge, 18);
  const head = (): string => {
    const neck =
      box(186, 116, 28, 46, 5, metal.hex, metal.edge) +
      (ball
        ? disc(200, 108, 21, c.shade, c.edge) + line('M220 108h20', c.edge, 10)
        : box(172, 90, 56, 34, 8, c.hex, c.edge) +
          line('M228 108l72 34', c.edge, 12) +
          line('M228 108l72 34', rubber.hex, 8));
    return (
      neck +
      (phoneClamp
        ? box(158, 40, 84, 16, 6, ink.hex, c.edge) +
          box(190, 52, 20, 40, 4, ink.hex, c.edge) +
          line('M160 40v-8m80 8v-8', accent, 8)
        : box(156, 66, 88, 18, 5, ink.hex, c.edge) +
          box(192, 54, 16, 14, 3, metal.hex, metal.edge)) +
      disc(172, 140, 8, accent)
    );
  };
  const front = (): string =>
    leg(0.01) +
    leg(-reach) +
    leg(reach) +
    head() +
    box(164, 152, 72, 34, 10, c.hex, c.edge) +
    line('M176 170h48', accent, 4);
  const back = (): string => mirrored(front());
  return { front, back, detail: () => closeUp(front(), 204, 116, 2.3) };
};
