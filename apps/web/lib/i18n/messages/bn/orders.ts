/** Words of the pages about orders. */
export const orders = {
  title: 'আপনার অর্ডার',
} as const;
