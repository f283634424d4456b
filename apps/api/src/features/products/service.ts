import type { Database } from '@dhakacart/db';
import { views } from '@dhakacart/pictures';
import { keyLabel, swatchOf, valueLabel } from '../../lib/labels.ts';
import type { Locale } from '../../lib/locale.ts';
import { notFound } from '../../lib/problem.ts';
import { money } from '../../lib/schemas.ts';
import { toCard, type VariantRow } from './card.ts';
import { findCards } from './card-repository.ts';
import type { ProductCards } from './card-schema.ts';
import type { ProductDetail } from './detail-schema.ts';
import { productPicture } from './picture.ts';
import { createProductRepository, type DetailRow } from './repository.ts';
import { stockOf } from './stock.ts';

export const productNotFound = () =>
  notFound({ en: 'There is no such product.', bn: 'এমন কোনো পণ্য নেই।' });

export function createProductService(pool: Database['pool']) {
  const repository = createProductRepository(pool);
  return {
    /** @throws Problem `not_found` */
    async getDetail(slug: string, locale: Locale): Promise<ProductDetail> {
      const row = await repository.findDetail(slug, locale);
      if (!row) throw productNotFound();
      return toDetail(row, locale);
    },

    /** @throws Problem `not_found` */
    async getRelated(slug: string, limit: number, locale: Locale): Promise<ProductCards> {
      const ids = await repository.findRelatedIds(slug, limit);
      if (!ids) throw productNotFound();
      return { items: await findCards(pool, ids, locale) };
    },
  };
}

function toDetail(row: DetailRow, locale: Locale): ProductDetail {
  const { campaign } = row;
  return {
    ...toCard(row, locale),
    description: row.description,
    breadcrumbs: row.breadcrumbs,
    options: optionsOf(row.variants, locale),
    variants: row.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      options: variant.options,
      price: money(variant.price),
      compareAtPrice: variant.compareAtPrice === null ? null : money(variant.compareAtPrice),
      ...stockOf(variant.available),
      pictures: views.map((view) => productPicture(row, variant.colour, view)),
    })),
    specifications: row.specifications.map(({ group, items }) => ({
      group: group[locale],
      items: items.map(({ key, label, value }) => ({
        key,
        label: label[locale],
        value: value[locale],
      })),
    })),
    ratingHistogram: [1, 2, 3, 4, 5].map((stars) => row.histogram[stars] ?? 0),
    warranty: row.warranty,
    campaign: campaign && { ...campaign, endsAt: new Date(campaign.endsAt).toISOString() },
    updatedAt: row.updated_at.toISOString(),
  };
}

/** What there is to choose: every key with its values, in the order of the variants. */
function optionsOf(variants: readonly VariantRow[], locale: Locale): ProductDetail['options'] {
  const values = new Map<string, Set<string>>();
  for (const { options } of variants) {
    for (const [key, value] of Object.entries(options)) {
      values.set(key, (values.get(key) ?? new Set()).add(value));
    }
  }
  return [...values].map(([key, known]) => ({
    key,
    label: keyLabel(key, locale),
    values: [...known].map((value) => ({
      value,
      label: valueLabel(key, value, locale),
      swatch: key === 'colour' ? swatchOf(value) : null,
    })),
  }));
}
