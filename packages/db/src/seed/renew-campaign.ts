import type { Db } from '../index.ts';
import { campaignId, saleEnd } from './campaign.ts';
import { buildCatalogue } from './catalogue.ts';

/**
 * Starts the demo shop's sale again when it has ended: new dates, and the reductions wherever the
 * list price still stands. Prices that somebody has changed stay as they are.
 *
 * @returns whether there was anything to renew.
 */
export async function renewCampaign(db: Db, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.saleCampaign.updateMany({
      where: { id: campaignId, endsAt: { lte: now } },
      data: { startsAt: now, endsAt: saleEnd(now), endedAt: null },
    });
    if (count === 0) return false;
    const reduced = buildCatalogue()
      .filter(({ inCampaign }) => inCampaign)
      .flatMap(({ variants }) => variants)
      .filter(({ compareAtPrice }) => compareAtPrice !== null);
    await tx.$executeRaw`
      UPDATE variants SET price = sale.price, compare_at_price = sale.list
      FROM unnest(
        ${reduced.map(({ id }) => id)}::text[],
        ${reduced.map(({ price }) => price)}::int[],
        ${reduced.map(({ compareAtPrice }) => compareAtPrice)}::int[]
      ) AS sale(id, price, list)
      WHERE variants.id = sale.id AND variants.price = sale.list
        AND variants.compare_at_price IS NULL`;
    return true;
  });
}
