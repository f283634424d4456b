import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Nullable, Timestamp } from '../../lib/schemas.ts';

export const CurrentCampaign = named(
  'CurrentCampaign',
  Type.Object({
    campaign: Nullable(
      Type.Object({
        slug: Type.String(),
        name: Type.String(),
        headline: Type.String(),
        text: Type.String(),
        startsAt: Timestamp,
        endsAt: Timestamp,
        productCount: Type.Integer(),
        unitCount: Type.Integer({ description: 'Units that can still be bought.' }),
      }),
    ),
  }),
);
export type CurrentCampaign = Static<typeof CurrentCampaign>;
