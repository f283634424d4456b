import { type ColourSlug, colours } from './colours.ts';
import { type View, views } from './drawing.ts';
import { randomOf } from './random.ts';
import { drawings, type Silhouette } from './silhouettes.ts';

/** All that a product picture is drawn from; the address of a picture holds exactly this. */
export interface PictureParameters {
  readonly silhouette: Silhouette;
  readonly colour: ColourSlug;
  readonly view: View;
  /**
   * Lower-case letters, digits and single hyphens, at most 64. What stands before the first hyphen
   * decides what the products of a brand share (camera island, corners, marks); the whole seed
   * decides the rest. `samsung-a56` and `samsung-s25` are of one family.
   */
  readonly seed: string;
}

const seedPattern = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const pathPattern = /^\/pictures\/([a-z0-9-]+)\/([a-z]+)\/([a-z]+)\/([a-z0-9-]+)\.svg$/;

const has = <Key extends string>(record: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(record, key);

/** The address a picture is served under. Throws a RangeError when the seed is not a valid one. */
export function picturePath({ silhouette, colour, view, seed }: PictureParameters): string {
  if (!seedPattern.test(seed)) {
    throw new RangeError(
      'A picture seed is made of lower-case letters, digits and single hyphens.',
    );
  }
  return `/pictures/${silhouette}/${colour}/${view}/${seed}.svg`;
}

/** Reads the parameters from an address; null for anything that `picturePath` cannot have made. */
export function parsePicturePath(path: string): PictureParameters | null {
  const [, silhouette = '', colour = '', viewName = '', seed = ''] = pathPattern.exec(path) ?? [];
  const view = views.find((known) => known === viewName);
  if (!view || !has(drawings, silhouette) || !has(colours, colour) || !seedPattern.test(seed)) {
    return null;
  }
  return { silhouette, colour, view, seed };
}

/**
 * Draws a product on a transparent ground, as an SVG document of 400 by 400. The same parameters
 * always give the same text, so a picture may be cached for ever.
 */
export function drawPicture({ silhouette, colour, view, seed }: PictureParameters): string {
  const family = seed.split('-', 1)[0] ?? seed;
  const product = drawings[silhouette]({
    colour: colours[colour],
    brand: randomOf(`${silhouette}/${family}`),
    model: randomOf(`${silhouette}/${seed}/model`),
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400" fill="none" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${product[view]()}</svg>`;
}
