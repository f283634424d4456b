import type { Colour } from './colours.ts';
import type { Random } from './random.ts';

/** The views of a product. `detail` is a close-up of what a buyer looks at twice. */
export const views = ['front', 'back', 'detail'] as const;
export type View = (typeof views)[number];

export interface Model {
  readonly colour: Colour;
  /** Choices that the products of one brand share. */
  readonly brand: Random;
  /** Choices of this one product. */
  readonly model: Random;
}

/**
 * How one kind of product is drawn. All choices are made before a view is drawn, so that the views
 * of a product agree. The picture is 400 by 400, with a margin of about 36.
 */
export type Drawing = (product: Model) => Readonly<Record<View, () => string>>;
