import type { TextPage } from '../../types';

export const terms: TextPage = {
  title: 'Terms of sale',
  lead: 'The rules of buying here, in plain words.',
  updated: '2026-11-22',
  sections: [
    {
      id: 'order',
      title: 'Your order',
      blocks: [
        'Putting something in the cart reserves nothing. Placing the order does: with online payment the goods are held for 15 minutes while you pay, with cash on delivery from the moment you place it. The contract is made when we confirm the order.',
      ],
    },
    {
      id: 'price',
      title: 'Price',
      blocks: [
        'The price is the one shown when you place the order, with VAT, plus the delivery fee shown beside it. If a price changes while something is in your cart, the cart says so before you order. An obvious mistake in a price can be corrected by us before delivery; you may then cancel free of charge.',
      ],
    },
    {
      id: 'sale',
      title: 'Sales',
      blocks: [
        'A sale price lasts until the sale ends or the units are gone, whichever is first. The crossed-out price is what we asked before. Nobody gets more than 20 of one variant.',
      ],
    },
    {
      id: 'pay',
      title: 'Payment',
      blocks: [
        'Cash on delivery, bKash, Nagad, or card. An online payment that fails or is not finished in 15 minutes ends the order and releases the goods; money that was taken is returned.',
      ],
    },
    {
      id: 'cancel',
      title: 'Cancelling',
      blocks: [
        'Until the parcel is handed to the rider you can cancel without a reason and pay nothing. After that, the rules on the page about returns apply.',
      ],
    },
    {
      id: 'account',
      title: 'Your account',
      blocks: [
        'You need none to fill a cart. If you make one, keep its password to yourself. Orders made by machines, and carts filled only to keep goods from others, may be cancelled.',
      ],
    },
    {
      id: 'law',
      title: 'Law and complaints',
      blocks: [
        'The law of Bangladesh applies, and your rights as a consumer are never less than it says. Tell us first at {phone} or {email}; we answer a complaint within two working days.',
      ],
    },
  ],
};
