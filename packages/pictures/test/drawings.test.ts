import { describe, expect, it } from 'vitest';
import { type ColourSlug, colours, drawPicture, silhouettes, views } from '../src/index.ts';
import { faultIn } from './well-formed.ts';

const seeds = Array.from({ length: 24 }, (_, index) => `brand${index % 7}-model${index}`);
const some: ColourSlug[] = ['black', 'white', 'navy', 'gold'];

describe.each(silhouettes)('%s', (silhouette) => {
  it('is well-formed, small and free of lost numbers in every view', () => {
    for (const view of views) {
      for (const colour of some) {
        for (const seed of seeds) {
          const picture = drawPicture({ silhouette, colour, view, seed });
          const name = `${silhouette} ${colour} ${view} ${seed}`;
          expect(faultIn(picture), name).toBeNull();
          expect(picture, name).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
          expect(Buffer.byteLength(picture), name).toBeLessThanOrEqual(3072);
        }
      }
    }
  });

  it('wears the colour of the variant', () => {
    for (const colour of Object.keys(colours) as ColourSlug[]) {
      const picture = drawPicture({ silhouette, colour, view: 'front', seed: 'brand-1' });
      expect(picture).toContain(`"${colours[colour].hex}`);
    }
  });

  it('shows something else in each view', () => {
    const pictures = views.map((view) =>
      drawPicture({ silhouette, colour: 'teal', view, seed: 'brand-1' }),
    );
    expect(new Set(pictures).size).toBe(views.length);
  });

  it('differs from model to model, so that a shelf looks like a shelf', () => {
    const shelf = seeds.map((seed) =>
      drawPicture({ silhouette, colour: 'silver', view: 'front', seed }),
    );
    expect(new Set(shelf).size).toBeGreaterThanOrEqual(16);
  });

  it('is the same picture whenever it is drawn', () => {
    const parameters = { silhouette, colour: 'rose', view: 'front', seed: 'brand-1' } as const;
    expect(drawPicture(parameters)).toBe(drawPicture({ ...parameters }));
  });
});

it('covers the range of a shop', () => {
  expect(silhouettes.length).toBeGreaterThanOrEqual(55);
});
