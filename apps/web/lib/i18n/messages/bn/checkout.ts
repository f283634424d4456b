/** Words of the checkout page. */
export const checkout = {
  title: 'অর্ডার সম্পন্ন করুন',
} as const;
