/** Words of the checkout page. */
export const checkout = {
  title: 'Checkout',
} as const;
