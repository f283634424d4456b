/** Words of the pages about orders. */
export const orders = {
  title: 'Your orders',
} as const;
