export { demoPassword, type HashPassword } from './accounts.ts';
export { campaignId, saleEnd } from './campaign.ts';
export { renewCampaign } from './renew-campaign.ts';
export { isSeeded, type SeedOptions, seedDemo } from './seed-demo.ts';
