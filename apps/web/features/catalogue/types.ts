import type { Schemas } from '@dhakacart/api-client';

// The shapes of the API under the names this application uses; all of them are generated.
export type NamedSlug = Schemas['Link'];
export type CategoryNode = Schemas['CategoryNode'];
export type ProductCard = Schemas['ProductCard'];
export type Availability = ProductCard['availability'];
export type FacetValue = Schemas['FacetValue'];
export type Facets = Schemas['Facets'];
export type ProductList = Schemas['ProductList'];
export type ProductDetail = Schemas['ProductDetail'];
export type Variant = ProductDetail['variants'][number];
export type ProductOption = ProductDetail['options'][number];
export type SpecificationGroup = ProductDetail['specifications'][number];
export type ReviewList = Schemas['ReviewList'];
export type Review = ReviewList['items'][number];
export type Suggestions = Schemas['Suggestions'];
export type LiveAvailability = Schemas['AvailabilityList']['items'][number];
export type Campaign = NonNullable<Schemas['CurrentCampaign']['campaign']>;
export type DeliveryMethod = Schemas['DeliveryEstimates']['methods'][number];
export type Division = Schemas['Locations']['divisions'][number];
