import { picturePath, type Silhouette, type View } from '@dhakacart/pictures';

/** What a product's pictures are drawn from, apart from colour and view. */
export interface PictureSource {
  silhouette: string;
  picture_seed: number;
  brand_slug: string;
}

/** The path of one picture; products of one brand share a family of details. */
export function productPicture(source: PictureSource, colour: string, view: View): string {
  return picturePath({
    silhouette: source.silhouette as Silhouette,
    colour: colour as Parameters<typeof picturePath>[0]['colour'],
    view,
    seed: `${source.brand_slug.replaceAll(/[^a-z0-9]/g, '') || 'brand'}-${source.picture_seed}`,
  });
}
