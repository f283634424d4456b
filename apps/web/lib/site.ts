/** Facts about the shop that pages repeat. */
export const site = {
  phone: '09610-000000',
  phoneHref: 'tel:+8809610000000',
  email: 'help@dhakacart.example',
} as const;
