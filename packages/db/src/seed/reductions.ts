import type { ProductDraft } from './draft.ts';
import { randomFor } from './random.ts';

export interface Reduction {
  percent: number;
  inCampaign: boolean;
}

/** The part of each department that the sale takes, by shelf; phones lead it. */
const campaignShare: Record<string, number> = {
  'android-phones': 0.34,
  iphones: 0.15,
  'foldable-phones': 0.3,
  tablets: 0.15,
  'everyday-laptops': 0.1,
  'gaming-laptops': 0.1,
};
const otherCampaignShare = 0.075;
const standingShare = 0.09;

// What the sale's headline promises: phones at 30 % off, with plenty on hand.
const headliners = new Set([
  'samsung-galaxy-a06',
  'infinix-zero-40-5g',
  'oppo-a3x',
  'realme-c75',
  'motorola-razr-60',
]);

/** Whether the headline of the sale speaks of it; such a product is never sold out at the start. */
export function isHeadliner(slug: string): boolean {
  return headliners.has(slug);
}

// No sale for what reached the shops this summer or later.
const newest = '2026-05';

/**
 * The reduction of a product, or none. What is in the sale is 5 to 30 % cheaper, phones that have
 * been out for a year most of all; a few other things carry a standing reduction.
 */
export function reductionFor(slug: string, draft: ProductDraft): Reduction | null {
  const random = randomFor(`reduction:${slug}`);
  const share = campaignShare[draft.category] ?? otherCampaignShare;
  const chance = random.next();
  if (headliners.has(slug)) return { percent: 30, inCampaign: true };
  if (draft.released > newest) return null;
  if (chance < share) return { percent: salePercent(draft, random.next()), inCampaign: true };
  if (chance < share + standingShare) {
    return { percent: random.between(5, 15), inCampaign: false };
  }
  return null;
}

function salePercent(draft: ProductDraft, chance: number): number {
  const [firstVariant] = draft.variants;
  const price = firstVariant?.price ?? 0;
  if (draft.brand === 'apple') return 5 + Math.round(chance * 5);
  const aged = draft.released < '2025-06';
  const most = price < 1_000 ? 18 : aged ? 29 : price < 5_000 ? 28 : price < 30_000 ? 22 : 16;
  // Squared, so that deep reductions are the few.
  return Math.max(5, Math.round(5 + (most - 5) * chance ** 1.6));
}

/**
 * The list price less so many per cent, rounded down to what a price tag looks like: 13,999 less 30 %
 * is 9,799. Whole taka, and never above what the per cents allow.
 */
export function reducedPrice(list: number, percent: number): number {
  const step = [500, 100, 50].find((candidate) => candidate * 100 <= list) ?? 10;
  const ending = list % 10 === 9 ? 1 : list % 100 === 90 && step > 10 ? 10 : 0;
  const wanted = (list * (100 - percent)) / 100;
  return Math.floor((wanted + ending) / step) * step - ending;
}
