/** Parameters that make a listing something other than its first, unfiltered page. */
export const filterKeys = [
  'brand',
  'minPrice',
  'maxPrice',
  'inStock',
  'onSale',
  'minRating',
  'attr',
  'category',
  'sort',
  'cursor',
] as const;
