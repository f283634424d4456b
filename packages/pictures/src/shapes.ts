/** One decimal is a fortieth of a percent of the picture; more would only be bytes. */
const short = (value: number): number => Math.round(value * 10) / 10;

const stroke = (edge?: string): string => (edge ? ` stroke="${edge}"` : '');

/** Path data with its numbers shortened. */
export const d = (texts: TemplateStringsArray, ...values: number[]): string =>
  texts.reduce((path, text, index) => `${path}${short(values[index - 1] ?? 0)}${text}`);

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  edge?: string,
): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${
    radius > 0 ? ` rx="${short(radius)}"` : ''
  } fill="${fill}"${stroke(edge)}/>`;

export const disc = (x: number, y: number, r: number, fill: string, edge?: string): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${fill}"${stroke(edge)}/>`;

export const oval = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  edge?: string,
): string =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"${stroke(edge)}/>`;

export const shape = (path: string, fill: string, edge?: string): string =>
  `<path d="${path}" fill="${fill}"${stroke(edge)}/>`;

/** An open stroke; round ends come from the root element. */
export const line = (path: string, colour: string, width = 3): string =>
  `<path d="${path}" stroke="${colour}"${width === 3 ? '' : ` stroke-width="${short(width)}"`}/>`;

/** A stroke cut into square-ended pieces: rows of keys, vents, contacts. */
export const pieces = (
  path: string,
  colour: string,
  width: number,
  length: number,
  gap: number,
): string =>
  `<path d="${path}" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="butt" stroke-dasharray="${short(length)} ${short(gap)}"/>`;

/**
 * A field of round dots inside a rectangle, with the corners left out when it is rounded:
 * loudspeaker grilles, perforated metal.
 */
export function dots(
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  size: number,
  colour: string,
  radius = 0,
): string {
  const columns = Math.floor(width / gap);
  const rows = Math.floor(height / gap);
  const left = x + (width - columns * gap) / 2;
  const top = y + (height - rows * gap) / 2;
  let path = '';
  for (let row = 0; row <= rows; row += 1) {
    const at = top + row * gap;
    const depth = Math.max(0, radius - Math.min(at - y, y + height - at));
    const inset = radius - Math.sqrt(radius * radius - depth * depth);
    const skipped = Math.ceil(Math.max(0, x + inset - left) / gap);
    const length = (columns - 2 * skipped) * gap;
    if (length >= 0) path += d`M${left + skipped * gap} ${at}h${length + 0.1}`;
  }
  return `<path d="${path}" stroke="${colour}" stroke-width="${short(size)}" stroke-dasharray="0 ${short(gap)}"/>`;
}

export const moved = (x: number, y: number, content: string): string =>
  `<g transform="translate(${short(x)} ${short(y)})">${content}</g>`;

export const turned = (degrees: number, x: number, y: number, content: string): string =>
  `<g transform="rotate(${short(degrees)} ${short(x)} ${short(y)})">${content}</g>`;

/** The same drawing on the other side of the vertical line at `x`. */
export const mirrored = (content: string, x = 200): string =>
  `<g transform="matrix(-1 0 0 1 ${short(2 * x)} 0)">${content}</g>`;

/**
 * A round close-up of a drawing around one point. Every close-up clips to the same circle, so that
 * the id may repeat when several pictures are inlined into one page.
 */
export const closeUp = (content: string, x: number, y: number, zoom: number): string =>
  `<clipPath id="loupe"><circle cx="200" cy="200" r="156"/></clipPath>${disc(200, 200, 156, '#7f978b33')}<g clip-path="url(#loupe)"><g transform="translate(${short(200 - x * zoom)} ${short(200 - y * zoom)}) scale(${zoom})">${content}</g></g><circle cx="200" cy="200" r="156" stroke="#8fa198" stroke-width="4"/>`;
