export const compare = {
  title: 'Compare',
  intro: 'Up to four products side by side. Rows that differ are marked.',
  emptyTitle: 'Nothing to compare yet',
  empty: 'Choose “Compare” on a product page, and it appears here. Up to four at a time.',
  remove: 'Remove {name}',
  differs: 'differs',
  price: 'Price',
  rating: 'Rating',
  stock: 'Stock',
  warranty: 'Warranty',
  none: 'not stated',
  general: 'At a glance',
} as const;
