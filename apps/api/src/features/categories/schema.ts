import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { PicturePath } from '../../lib/schemas.ts';

export interface CategoryNode {
  id: string;
  slug: string;
  name: string;
  /** Active products in it and below it. */
  productCount: number;
  picture: string;
  children: CategoryNode[];
}

const CategoryNodeSchema = named(
  'CategoryNode',
  Type.Object({
    id: Type.String(),
    slug: Type.String(),
    name: Type.String(),
    productCount: Type.Integer({ description: 'Active products in it and below it.' }),
    picture: PicturePath,
    children: Type.Unsafe<CategoryNode[]>({
      type: 'array',
      items: { $ref: 'CategoryNode#' },
    }),
  }),
);

export const CategoryTree = named(
  'CategoryTree',
  Type.Object({ items: Type.Array(CategoryNodeSchema) }),
);
export type CategoryTree = Static<typeof CategoryTree>;
