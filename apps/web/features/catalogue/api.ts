import 'server-only';
import { ApiError, findPublic, getPublic } from '@/lib/api';
import type { Locale } from '@/lib/i18n/locales';
import type {
  Campaign,
  CategoryNode,
  DeliveryMethod,
  Division,
  NamedSlug,
  ProductCard,
  ProductDetail,
  ProductList,
  ReviewList,
} from './types';

/** The tree of departments, in the order of the shop. */
export async function findCategories(locale: Locale): Promise<CategoryNode[]> {
  const { items } = await getPublic<{ items: CategoryNode[] }>('/categories', { locale });
  return items;
}

export async function findBrands(locale: Locale): Promise<NamedSlug[]> {
  const { items } = await getPublic<{ items: NamedSlug[] }>('/brands', { locale });
  return items;
}

/** The query of GET /products, in the names of the API. */
export type ProductQuery = {
  category?: string;
  brand?: readonly string[];
  q?: string;
  /** Poisha. */
  minPrice?: number;
  /** Poisha. */
  maxPrice?: number;
  inStock?: boolean;
  onSale?: boolean;
  minRating?: number;
  ids?: readonly string[];
  attr?: readonly string[];
  sort?: string;
  cursor?: string;
  limit?: number;
  facets?: boolean;
};

/** Products page by page; a cursor that is no longer understood gives the first page. */
export async function findProducts(query: ProductQuery, locale: Locale): Promise<ProductList> {
  const { cursor, ...first } = query;
  try {
    return await getPublic<ProductList>('/products', { ...query, locale });
  } catch (error) {
    if (!cursor || !(error instanceof ApiError) || error.code !== 'invalid_cursor') throw error;
    return getPublic<ProductList>('/products', { ...first, locale });
  }
}

const productSlug = /^[a-z0-9][a-z0-9-]{0,119}$/;

/** One product, or null when there is none at this address. */
export async function getProduct(slug: string, locale: Locale): Promise<ProductDetail | null> {
  if (!productSlug.test(slug)) return null;
  return findPublic<ProductDetail>(`/products/${encodeURIComponent(slug)}`, { locale });
}

export async function findRelated(slug: string, locale: Locale): Promise<ProductCard[]> {
  const { items } = await getPublic<{ items: ProductCard[] }>(
    `/products/${encodeURIComponent(slug)}/related`,
    { locale, limit: 5 },
  );
  return items;
}

export function findReviews(slug: string, locale: Locale): Promise<ReviewList> {
  return getPublic<ReviewList>(`/products/${encodeURIComponent(slug)}/reviews`, {
    locale,
    limit: 5,
  });
}

/** The sale that is running, or null. */
export async function getCurrentCampaign(locale: Locale): Promise<Campaign | null> {
  const { campaign } = await getPublic<{ campaign: Campaign | null }>('/campaigns/current', {
    locale,
  });
  return campaign;
}

export async function findDeliveryMethods(
  district: string,
  locale: Locale,
): Promise<DeliveryMethod[]> {
  const { methods } = await getPublic<{ methods: DeliveryMethod[] }>('/delivery/estimates', {
    district,
    locale,
  });
  return methods;
}

export async function findDivisions(locale: Locale): Promise<Division[]> {
  const { divisions } = await getPublic<{ divisions: Division[] }>('/locations', { locale });
  return divisions;
}
