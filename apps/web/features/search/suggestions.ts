import type { Suggestions } from '@/features/catalogue/types';
import { formatPrice } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';

export type SuggestionWords = {
  products: string;
  departments: string;
  brands: string;
  queries: string;
};

export type SuggestionOption = {
  key: string;
  href: string;
  label: string;
  price?: string;
  picture?: string;
};

export type SuggestionGroup = { label: string; options: SuggestionOption[] };

/** The answer of the API as titled groups of links; empty groups are left out. */
export function toGroups(
  suggestions: Suggestions | null,
  locale: Locale,
  words: SuggestionWords,
): SuggestionGroup[] {
  if (!suggestions) return [];
  const groups: SuggestionGroup[] = [
    {
      label: words.queries,
      options: suggestions.queries
        .slice(0, 4)
        .map((query) => ({ key: `q:${query}`, href: urls.search(locale, query), label: query })),
    },
    {
      label: words.products,
      options: suggestions.products.slice(0, 5).map((product) => ({
        key: `p:${product.id}`,
        href: urls.product(locale, product.slug),
        label: product.name,
        price: formatPrice(product.price, locale),
        picture: product.picture,
      })),
    },
    {
      label: words.departments,
      options: suggestions.categories.slice(0, 3).map((category) => ({
        key: `c:${category.slug}`,
        href: urls.category(locale, category.slug),
        label: category.name,
      })),
    },
    {
      label: words.brands,
      options: suggestions.brands.slice(0, 3).map((brand) => ({
        key: `b:${brand.slug}`,
        href: urls.search(locale, brand.name),
        label: brand.name,
      })),
    },
  ];
  return groups.filter((group) => group.options.length > 0);
}
