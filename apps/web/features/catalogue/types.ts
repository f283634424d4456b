import type { Money } from '@/lib/format';

export type Availability = 'in_stock' | 'low_stock' | 'sold_out';

export type NamedSlug = { slug: string; name: string };

export type CategoryNode = NamedSlug & {
  id: string;
  productCount: number;
  picture: string;
  children: CategoryNode[];
};

export type Colour = { value: string; label: string; swatch: string };

export type ProductCard = NamedSlug & {
  id: string;
  modelNumber: string;
  brand: NamedSlug;
  category: NamedSlug;
  highlights: string;
  rating: { average: number | null; count: number };
  price: Money;
  compareAtPrice: Money | null;
  discountPercent: number | null;
  priceVaries: boolean;
  availability: Availability;
  unitsLeft: number | null;
  defaultVariantId: string;
  picture: string;
  colours: Colour[];
};

export type FacetValue = { value: string; label: string; count: number; selected: boolean };

export type Facets = {
  categories: FacetValue[];
  brands: FacetValue[];
  attributes: { key: string; label: string; values: FacetValue[] }[];
  price: { min: Money; max: Money };
  inStock: number;
  onSale: number;
};

export type ProductList = {
  items: ProductCard[];
  total: { count: number; exact: boolean };
  page: {
    nextCursor: string | null;
    previousCursor: string | null;
    start: number;
    limit: number;
  };
  facets?: Facets;
  didYouMean: string | null;
};

export type Variant = {
  id: string;
  sku: string;
  options: Record<string, string>;
  price: Money;
  compareAtPrice: Money | null;
  availability: Availability;
  unitsLeft: number | null;
  pictures: string[];
};

export type ProductOption = {
  key: string;
  label: string;
  values: { value: string; label: string; swatch: string | null }[];
};

export type SpecificationGroup = {
  group: string;
  items: { key: string; label: string; value: string }[];
};

export type ProductDetail = ProductCard & {
  description: string;
  breadcrumbs: NamedSlug[];
  options: ProductOption[];
  variants: Variant[];
  specifications: SpecificationGroup[];
  ratingHistogram: number[];
  warranty: string;
  campaign: (NamedSlug & { endsAt: string }) | null;
  updatedAt: string;
};

export type Review = {
  id: string;
  author: string;
  rating: number;
  title: string;
  body: string;
  verified: boolean;
  createdAt: string;
};

export type ReviewList = { items: Review[]; page: { nextCursor: string | null } };

export type Suggestions = {
  queries: string[];
  products: (NamedSlug & { id: string; price: Money; picture: string })[];
  categories: NamedSlug[];
  brands: NamedSlug[];
};

export type LiveAvailability = {
  variantId: string;
  price: Money;
  compareAtPrice: Money | null;
  availability: Availability;
  unitsLeft: number | null;
  available: number;
};

export type Campaign = NamedSlug & {
  headline: string;
  text: string;
  startsAt: string;
  endsAt: string;
  productCount: number;
  unitCount: number;
};

export type DeliveryMethod = {
  code: 'standard' | 'express' | 'pickup';
  label: string;
  fee: Money;
  freeAbove: Money | null;
  earliest: string;
  latest: string;
};

export type Division = NamedSlug & { districts: (NamedSlug & { upazilas: NamedSlug[] })[] };
