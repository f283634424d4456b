export { demoPassword, type HashPassword } from './accounts.ts';
export { campaignId, saleEnd } from './campaign.ts';
export { buildCatalogue, type SeedProduct, type SeedVariant } from './catalogue.ts';
export { addCoupons } from './coupons.ts';
export { type Random, randomFor } from './random.ts';
export { renewCampaign } from './renew-campaign.ts';
export { type ScaleOptions, seedScale } from './scale/index.ts';
export { isSeeded, type SeedOptions, seedDemo } from './seed-demo.ts';
export { type SmallOptions, seedSmall, small, smallCatalogue } from './small.ts';
