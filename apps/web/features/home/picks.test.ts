import { describe, expect, it } from 'vitest';
import type { CategoryNode, ProductCard } from '@/features/catalogue/types';
import { choosePicks } from './picks';

const department = (slug: string, leaves: string[]) =>
  ({
    slug,
    children: leaves.map((leaf) => ({ slug: leaf, children: [] as CategoryNode[] })),
  }) as CategoryNode;

const departments = [
  department('phones', ['android', 'iphones']),
  department('laptops', ['gaming']),
  department('audio', ['earbuds', 'speakers']),
];

const offer = (id: string, leaf: string, saving: number, silhouette = 'laptop') =>
  ({
    id,
    category: { slug: leaf, name: leaf },
    price: { amount: 100_000, currency: 'BDT' },
    compareAtPrice: { amount: 100_000 + saving, currency: 'BDT' },
    picture: `/pictures/${silhouette}/red/front/x.svg`,
  }) as ProductCard;

const ids = (products: ProductCard[]) => products.map(({ id }) => id);

describe('choosePicks', () => {
  it('takes the largest saving of each department first', () => {
    const { hero, picks } = choosePicks(
      [
        offer('speaker', 'speakers', 10, 'speaker'),
        offer('phone', 'android', 50, 'phone'),
        offer('iphone', 'iphones', 40, 'phone'),
        offer('gaming', 'gaming', 90),
        offer('earbuds', 'earbuds', 30, 'earbuds'),
      ],
      departments,
    );
    expect(hero?.id).toBe('phone');
    expect(ids(picks)).toEqual(['gaming', 'earbuds', 'iphone', 'speaker']);
  });

  it('is content with what there is', () => {
    expect(choosePicks([], departments)).toEqual({ hero: null, picks: [] });
    const { hero, picks } = choosePicks([offer('only', 'gaming', 5)], departments);
    expect(hero?.id).toBe('only');
    expect(picks).toEqual([]);
  });
});
