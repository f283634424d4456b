import type { Database } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import { createCampaignRepository } from './repository.ts';
import type { CurrentCampaign } from './schema.ts';

/** The number of units left may be this old, ms; sales do not drop the answer. */
const unitCountAgeMs = 10_000;

export function createCampaignService(pool: Database['pool']) {
  const repository = createCampaignRepository(pool);
  return {
    /** The running campaign, and for how long that is the answer. */
    async getCurrent(
      now: Date,
      locale: Locale,
    ): Promise<{ value: CurrentCampaign; maxAgeMs: number }> {
      const [row, boundary] = await Promise.all([
        repository.findCurrent(now, locale),
        repository.findNextBoundary(now),
      ]);
      const untilBoundaryMs = boundary ? boundary.getTime() - now.getTime() : unitCountAgeMs;
      return {
        maxAgeMs: Math.min(unitCountAgeMs, untilBoundaryMs),
        value: {
          campaign: row && {
            slug: row.slug,
            name: row.name,
            headline: row.headline,
            text: row.text,
            startsAt: row.starts_at.toISOString(),
            endsAt: row.ends_at.toISOString(),
            productCount: row.product_count,
            unitCount: row.unit_count,
          },
        },
      };
    },
  };
}
