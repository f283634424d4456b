import { stableId } from '../ids.ts';
import type { SeedProduct } from './catalogue.ts';

const hour = 3_600_000;
const day = 24 * hour;
// Bangladesh has no daylight saving time: always six hours ahead of UTC.
const dhakaOffset = 6 * hour;

export const campaignId = stableId('cmp', 'eid-sale');

/** The midnight that ends a Friday in Dhaka, the first one at least three days ahead. */
export function saleEnd(now: Date): Date {
  const dhaka = new Date(now.getTime() + 3 * day + dhakaOffset);
  const midnight = Date.UTC(dhaka.getUTCFullYear(), dhaka.getUTCMonth(), dhaka.getUTCDate());
  const untilFriday = (5 - dhaka.getUTCDay() + 7) % 7;
  return new Date(midnight + (untilFriday + 1) * day - dhakaOffset);
}

export function campaignRow(now: Date): Record<string, unknown> {
  return {
    id: campaignId,
    slug: 'eid-sale',
    name_en: 'Eid sale',
    name_bn: 'ঈদ সেল',
    headline_en: 'Up to 30% off phones that ship tonight',
    headline_bn: 'আজ রাতেই পাঠানো হবে, এমন ফোনে ৩০% পর্যন্ত ছাড়',
    text_en: 'Every unit is counted. When the counter says one is left, one is left.',
    text_bn: 'প্রতিটি পণ্য গুনে রাখা। যখন লেখা থাকে একটি বাকি, তখন একটিই বাকি।',
    starts_at: new Date(now.getTime() - day).toISOString(),
    ends_at: saleEnd(now).toISOString(),
  };
}

/** Members of the sale, the fastest selling first. */
export function campaignProductRows(products: readonly SeedProduct[]): Record<string, unknown>[] {
  return products
    .filter(({ inCampaign }) => inCampaign)
    .sort((a, b) => b.popularity - a.popularity || (a.id < b.id ? -1 : 1))
    .map(({ id }, position) => ({ campaign_id: campaignId, product_id: id, position }));
}
