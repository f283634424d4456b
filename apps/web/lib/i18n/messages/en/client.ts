/**
 * The few words that components in the browser need. They travel with every page, so keep them few:
 * whatever a server component can say belongs in another file.
 */
export const client = {
  inStock: 'In stock',
  dhakaDays: 'Dhaka in 1–2 days',
  lowStock: 'Few left',
  unitsLeft: 'Only {count} left',
  soldOut: 'Sold out',
  addToCart: 'Add to cart',
  adding: 'Adding',
  added: 'In your cart',
  buyNow: 'Buy now',
  chooseOther: 'Choose another option',
  failed: 'That did not work. Please try again.',
  notEnough: 'Only {count} are available.',
  save: 'Save {amount}',
  was: 'Price before',
  cartCount: '{count} in the cart',
  comparing: 'Comparing',
  compare: 'Compare',
  compareFull: 'Four at most',
  compareSee: 'See comparison',
  errorTitle: 'Something went wrong on our side',
  errorText: 'Your cart is safe. Try again in a moment; if it stays like this, call us at {phone}.',
  retry: 'Try again',
  reference: 'Reference for support: {digest}',
} as const;
