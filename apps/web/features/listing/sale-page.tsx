import { findProducts, getCurrentCampaign } from '@/features/catalogue/api';
import { formatLastDay, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import type { ListingState } from '@/lib/listing-query';
import { ListingPage } from './listing-page';
import { toProductQuery } from './scope';

/** Everything that is reduced, biggest saving first. */
export async function SalePage({ state }: { state: ListingState }) {
  const { locale, m } = await getText();
  const scope = { kind: 'sale' } as const;
  const [campaign, list] = await Promise.all([
    getCurrentCampaign(locale),
    findProducts(toProductQuery(scope, state), locale),
  ]);
  const until = campaign
    ? `${fill(m.home.saleUntil, {
        name: campaign.name,
        date: formatLastDay(campaign.endsAt, locale),
      })}. `
    : '';
  return (
    <ListingPage
      scope={scope}
      state={state}
      list={list}
      title={campaign ? localDigits(campaign.headline, locale) : m.listing.saleTitle}
      intro={`${until}${m.listing.saleText}`}
    />
  );
}
