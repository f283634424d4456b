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
  const intro = campaign
    ? fill(m.listing.saleIntro, {
        until: fill(m.home.saleUntil, {
          name: campaign.name,
          date: formatLastDay(campaign.endsAt, locale),
        }),
        text: m.listing.saleText,
      })
    : m.listing.saleText;
  return (
    <ListingPage
      scope={scope}
      state={state}
      list={list}
      title={campaign ? localDigits(campaign.headline, locale) : m.listing.saleTitle}
      crumb={m.listing.saleTitle}
      intro={intro}
    />
  );
}
