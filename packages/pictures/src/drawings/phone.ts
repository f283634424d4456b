import { ink } from '../colours.ts';
import type { Drawing } from '../drawing.ts';
import { lens, screenHue, wallpaper } from '../parts.ts';
import { box, closeUp, d, disc, line, shape } from '../shapes.ts';

/** A phone of today: the front leans on the back, so that both screen and colour show. */
export const phone: Drawing = ({ colour: c, brand, model }) => {
  const islands = ['square', 'bar', 'column', 'ring', 'pill', 'row'] as const;
  const usual = brand.pick(islands);
  const island = model.chance(0.65) ? usual : model.pick(islands);
  const corner = brand.between(0.13, 0.2);
  const logo = brand.pick(['disc', 'word', 'none']);
  const lenses = model.whole(2, 3);
  const punch = model.pick(['centre', 'centre', 'left', 'pill']);
  const bezel = model.between(5, 8);
  const ratio = model.between(2.12, 2.24);
  const flat = model.chance(0.5);

  const camera = (x: number, y: number, w: number): string => {
    const u = w / 100;
    const at = (dx: number, dy: number, r: number): string => lens(x + dx * u, y + dy * u, r * u);
    const flash = (dx: number, dy: number): string =>
      disc(x + dx * u, y + dy * u, 3.2 * u, '#f6ecc9');
    const plate = (dx: number, dy: number, pw: number, ph: number, r: number): string =>
      box(x + dx * u, y + dy * u, pw * u, ph * u, r * u, c.shade, c.edge);
    if (island === 'square') {
      const third =
        lenses === 3
          ? at(40, 25, 10) + at(25, 43, 10) + flash(42, 45)
          : at(42, 42, 10) + flash(42, 24);
      return plate(9, 9, 49, 49, 14) + at(24, 24, 10) + third;
    }
    if (island === 'bar') {
      const third = lenses === 3 ? at(66, 24, 9.5) : '';
      return (
        box(x + 1.5, y + 11 * u, w - 3, 26 * u, 0, c.shade) +
        line(d`M${x + 1.5} ${y + 11 * u}h${w - 3}m0 ${26 * u}h${3 - w}`, c.edge, 2) +
        box(x + 10 * u, y + 14 * u, (lenses === 3 ? 68 : 47) * u, 20 * u, 10 * u, '#17201e') +
        at(20, 24, 9.5) +
        at(43, 24, 9.5) +
        third +
        flash(88, 24)
      );
    }
    if (island === 'column') {
      return at(22, 22, 11) + at(22, 49, 11) + (lenses === 3 ? at(22, 76, 11) : '') + flash(43, 22);
    }
    if (island === 'ring') {
      const third = lenses === 3 ? at(50, 51, 8.5) : '';
      return (
        disc(x + 50 * u, y + 38 * u, 30 * u, c.shade, c.edge) +
        disc(x + 50 * u, y + 38 * u, 25 * u, '#17201e') +
        at(40, 32, 9) +
        at(60, 32, 9) +
        third +
        flash(85, 14)
      );
    }
    if (island === 'pill') {
      return (
        plate(9, 9, 30, 34 + lenses * 13, 15) +
        at(24, 24, 10) +
        at(24, 48, 10) +
        (lenses === 3 ? disc(x + 24 * u, y + 66 * u, 4 * u, '#17201e') : '') +
        flash(51, 20)
      );
    }
    return (
      plate(9, 10, 82, 31, 13) +
      at(25, 25.5, 10.5) +
      at(50, 25.5, 10.5) +
      (lenses === 3 ? at(75, 25.5, 10.5) : flash(76, 25.5))
    );
  };

  const rear = (x: number, y: number, w: number): string => {
    const h = w * ratio;
    const r = w * corner;
    const mark =
      logo === 'disc'
        ? disc(x + w / 2, y + h * 0.56, w * 0.07, c.mark)
        : logo === 'word'
          ? box(x + w * 0.36, y + h * 0.87, w * 0.28, w * 0.035, w * 0.017, c.mark)
          : '';
    const side = shape(
      d`M${x + w - r} ${y}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}q${r * 0.62} ${-r * 0.25} ${r * 0.62} ${-r}v${2 * r - h}q0 ${-r * 0.75} ${-r * 0.62} ${-r}z`,
      c.shade,
    );
    return (
      box(x, y, w, h, r, c.hex) +
      (flat ? '' : side) +
      box(x, y, w, h, r, 'none', c.edge) +
      camera(x, y, w) +
      mark
    );
  };

  const face = (x: number, y: number, w: number): string => {
    const h = w * ratio;
    const r = w * corner;
    const hole =
      punch === 'pill'
        ? box(x + w / 2 - w * 0.1, y + w * 0.095, w * 0.2, w * 0.062, w * 0.031, '#101816')
        : disc(punch === 'left' ? x + w * 0.2 : x + w / 2, y + w * 0.13, w * 0.034, '#101816');
    return (
      box(x, y, w, h, r, '#141c1a', ink.edge) +
      wallpaper(
        x + bezel,
        y + bezel,
        w - 2 * bezel,
        h - 2 * bezel,
        r - bezel * 0.8,
        screenHue(c, model),
        model,
      ) +
      hole
    );
  };

  const front = (): string => {
    const w = 264 / ratio;
    const keys = line(d`M${223 + w * 0.5} ${110}v22m0 14v40`, c.edge, 4);
    return keys + rear(222 - w * 0.5, 34, w) + face(164 - w * 0.5, 102, w);
  };
  const back = (): string => {
    const w = 328 / ratio;
    const left = 192 - w / 2;
    const profile =
      box(left + w + 20, 36, 15, 328, 7, c.shade, c.edge) +
      line(d`M${left + w + 27.5} 98v28m0 18v52`, c.mark, 4);
    return line(d`M${left - 2} 110v50`, c.edge, 4) + moveLeft(rear(left, 36, w) + profile);
  };
  const moveLeft = (content: string): string => `<g transform="translate(-10 0)">${content}</g>`;
  return {
    front,
    back,
    detail: () => closeUp(rear(40, 60, 150), 40 + 150 * 0.5, 60 + 150 * 0.42, 2.1),
  };
};
