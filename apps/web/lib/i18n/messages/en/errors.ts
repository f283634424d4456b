export const errors = {
  notFoundTitle: 'This page is not here',
  notFoundText:
    'The address may be mistyped, or the product is no longer sold. Search for it, or start from a department.',
  goHome: 'Go to the home page',
} as const;
