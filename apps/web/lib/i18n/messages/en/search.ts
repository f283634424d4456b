/** Words of the suggestions below the search field. */
export const search = {
  products: 'Products',
  brands: 'Brands',
  queries: 'Searches',
  found: '{count} suggestions',
  none: 'No suggestions',
} as const;
