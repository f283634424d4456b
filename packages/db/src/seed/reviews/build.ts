import { stableId } from '../../ids.ts';
import type { SeedProduct } from '../catalogue.ts';
import { type Random, randomFor } from '../random.ts';
import { authors } from './authors.ts';
import { phrasesFor, shopPhrases, titles } from './phrases.ts';

const day = 86_400_000;
const most = 40;
// Prime, so that nobody reviews one product twice.
const stride = 271;

/**
 * The reviews of all products as rows; a product has none to forty, by how well it sells, and never
 * more than `each`.
 */
export function reviewRows(
  products: readonly SeedProduct[],
  now: Date,
  each: number = most,
): Record<string, unknown>[] {
  return products.flatMap((product) => {
    const random = randomFor(`reviews:${product.slug}`);
    const wanted = Math.floor(
      most * Math.min(1, product.demand * 1.15) * (0.45 + 0.55 * random.next()),
    );
    const first = random.between(0, authors.length - 1);
    const count = Math.min(wanted, each);
    return Array.from({ length: count }, (_, at) => {
      const person = authors[(first + at * stride) % authors.length] ?? { en: '', bn: '' };
      const locale = random.chance(0.42) ? 'bn' : 'en';
      const rating = stars(product.quality, random);
      return {
        id: stableId('rev', `${product.slug}:${at}`),
        product_id: product.id,
        author: person[locale],
        rating,
        title: random.pick(titles[locale][rating - 1] ?? []).normalize('NFC'),
        body: body(product, locale, rating, random),
        locale,
        verified: random.chance(0.84),
        created_at: written(product.released, now, random),
      };
    });
  });
}

// Most buyers of a good product give it five stars; one in ten or twenty had bad luck.
function stars(quality: number, random: Random): number {
  if (random.chance(0.05)) return random.between(1, 3);
  const spread = (random.next() + random.next() + random.next() - 1.5) * 1.6;
  const centre = 1.5 + quality * 3.6;
  return Math.max(1, Math.min(5, Math.round(centre + spread)));
}

function body(product: SeedProduct, locale: 'en' | 'bn', rating: number, random: Random): string {
  const about = phrasesFor(product)[locale];
  const shop = shopPhrases[locale];
  const good = random.shuffle(about.good);
  const bad = random.shuffle(about.bad);
  const sentences =
    rating === 5
      ? [good[0], random.chance(0.6) && good[1], random.chance(0.5) && random.pick(shop.good)]
      : rating === 4
        ? [good[0], random.chance(0.45) && bad[0], random.chance(0.35) && random.pick(shop.good)]
        : rating === 3
          ? [good[0], bad[0]]
          : rating === 2
            ? [bad[0], random.chance(0.5) && bad[1]]
            : [bad[0], random.chance(0.6) && random.pick(shop.bad)];
  return sentences.filter(Boolean).join(' ');
}

// From the first weeks until yesterday, the last year more often.
function written(released: Date, now: Date, random: Random): string {
  const latest = now.getTime() - day;
  const earliest = Math.min(
    Math.max(released.getTime() + 7 * day, now.getTime() - 720 * day),
    latest - 5 * day,
  );
  const share = random.next() ** 0.7;
  return new Date(Math.round(earliest + share * (latest - earliest))).toISOString();
}
