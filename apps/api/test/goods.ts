import { type Db, newId } from '@dhakacart/db';

export interface GoodsOptions {
  price?: number;
  compareAtPrice?: number | null;
  onHand?: number;
  reserved?: number;
}

/** One variant of a product of its own, in a shop that is otherwise empty; returns the variant's id. */
export async function createVariant(
  db: Db,
  { price = 100_000, compareAtPrice = null, onHand = 10, reserved = 0 }: GoodsOptions = {},
): Promise<string> {
  const id = newId('var');
  const suffix = id.slice(4);
  // Tests make goods at the same moment, so the brand and the category may be there already.
  await db.brand.createMany({
    data: { id: newId('brd'), slug: 'walton', name: 'Walton' },
    skipDuplicates: true,
  });
  await db.category.createMany({
    data: { id: newId('cat'), slug: 'phones', nameEn: 'Phones', nameBn: 'ফোন', picture: '' },
    skipDuplicates: true,
  });
  await db.product.create({
    data: {
      id: newId('prd'),
      slug: `primo-${suffix}`,
      nameEn: 'Primo',
      nameBn: 'প্রিমো',
      modelNumber: `W-${suffix}`,
      highlightsEn: '8 GB',
      highlightsBn: '৮ জিবি',
      descriptionEn: 'A phone.',
      descriptionBn: 'একটি ফোন।',
      warrantyEn: '1 year',
      warrantyBn: '১ বছর',
      specifications: [],
      attributes: {},
      silhouette: 'phone',
      pictureSeed: 7,
      brand: { connect: { slug: 'walton' } },
      category: { connect: { slug: 'phones' } },
      variants: {
        create: {
          id,
          sku: `SKU-${suffix}`,
          options: { colour: 'navy', storage: '256 GB' },
          colour: 'navy',
          price,
          compareAtPrice,
          onHand,
          reserved,
          ...(onHand === 0
            ? {}
            : {
                movements: {
                  create: { id: newId('mov'), quantity: onHand, reason: 'received' as const },
                },
              }),
        },
      },
    },
  });
  return id;
}
