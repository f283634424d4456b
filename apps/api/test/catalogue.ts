import { type Db, newId } from '@dhakacart/db';

export interface VariantSpec {
  price: number;
  compareAtPrice?: number;
  onHand?: number;
  reserved?: number;
  colour?: string;
  options?: Record<string, string>;
}

export interface ProductSpec {
  slug: string;
  /** Slugs; made when they are missing. */
  brand?: string;
  category?: string;
  nameEn?: string;
  nameBn?: string;
  modelNumber?: string;
  popularity?: number;
  status?: 'active' | 'draft';
  variants?: VariantSpec[];
  attributes?: Record<string, string>;
}

export interface MadeProduct {
  id: string;
  slug: string;
  /** By position. */
  variantIds: string[];
}

/** A category, under another one when that is named. */
export async function createCategory(db: Db, slug: string, parent?: string): Promise<string> {
  const category = await db.category.upsert({
    where: { slug },
    update: {},
    create: {
      id: newId('cat'),
      slug,
      nameEn: slug,
      nameBn: `${slug} বাংলা`,
      picture: `/pictures/phone/navy/front/${slug}.svg`,
      ...(parent && { parent: { connect: { slug: parent } } }),
    },
  });
  return category.id;
}

/** A product with its variants, as an editor would make it. */
export async function createProduct(db: Db, spec: ProductSpec): Promise<MadeProduct> {
  const { slug, brand = 'walton', category = 'phones', status = 'active' } = spec;
  await createCategory(db, category);
  await db.brand.upsert({
    where: { slug: brand },
    update: {},
    create: { id: newId('brd'), slug: brand, name: brand },
  });
  const variants = (spec.variants ?? [{ price: 100_000 }]).map((variant, position) => {
    const id = newId('var');
    const colour = variant.colour ?? 'navy';
    return {
      id,
      position,
      sku: `SKU-${id}`,
      colour,
      options: variant.options ?? { colour },
      price: variant.price,
      compareAtPrice: variant.compareAtPrice ?? null,
      onHand: variant.onHand ?? 10,
      reserved: variant.reserved ?? 0,
    };
  });
  const product = await db.product.create({
    data: {
      id: newId('prd'),
      slug,
      status,
      nameEn: spec.nameEn ?? slug,
      nameBn: spec.nameBn ?? `${slug} বাংলা`,
      modelNumber: spec.modelNumber ?? slug.toUpperCase(),
      highlightsEn: '8 GB, 256 GB',
      highlightsBn: '৮ জিবি, ২৫৬ জিবি',
      descriptionEn: `All about ${slug}.`,
      descriptionBn: 'সব কিছু।',
      warrantyEn: '1 year',
      warrantyBn: '১ বছর',
      specifications: [
        {
          group: { en: 'Memory', bn: 'মেমোরি' },
          items: [
            {
              key: 'ram',
              label: { en: 'RAM', bn: 'র‍্যাম' },
              value: { en: '8 GB', bn: '৮ জিবি' },
            },
          ],
        },
      ],
      attributes: spec.attributes ?? { ram: '8 GB' },
      silhouette: 'phone',
      pictureSeed: 7,
      popularity: spec.popularity ?? 0,
      brand: { connect: { slug: brand } },
      category: { connect: { slug: category } },
      variants: { create: variants },
    },
  });
  return { id: product.id, slug, variantIds: variants.map(({ id }) => id) };
}

/** Reviews with the given stars, the first the newest. */
export async function createReviews(db: Db, productId: string, stars: number[]): Promise<void> {
  const newest = Date.UTC(2026, 10, 1);
  await db.review.createMany({
    data: stars.map((rating, at) => ({
      id: newId('rev'),
      productId,
      author: `Buyer ${at}`,
      rating,
      title: 'Good',
      body: 'As described.',
      locale: 'en' as const,
      verified: true,
      // Two each at the same moment, so that only the tiebreak tells them apart.
      createdAt: new Date(newest - Math.floor(at / 2) * 60_000),
    })),
  });
}
