import type { TextPage } from '../../types';

export const returns: TextPage = {
  title: 'Returns and warranty',
  lead: 'Seven days to replace what is faulty, and the maker’s official warranty after that.',
  sections: [
    {
      id: 'seven-days',
      title: 'The first seven days',
      blocks: [
        'A device that does not work as it should is replaced within seven days of delivery. Call {phone} or write to {email} with your order number; we collect it from your door and bring another. If we have none left, you get your money back.',
        'Please keep the box, the accessories and the warranty card. Remove your accounts and screen lock, so that the workshop can test the device.',
      ],
    },
    {
      id: 'unopened',
      title: 'Changed your mind',
      blocks: [
        'An unopened product can be returned within seven days for a full refund of its price. You pay the way back, which is the same as standard delivery. Opened earphones, memory cards and software keys cannot be returned unless they are faulty.',
      ],
    },
    {
      id: 'refunds',
      title: 'Refunds',
      blocks: [
        [
          'bKash and Nagad: within 2 working days after the product is back with us.',
          'Cards: within 7 to 10 working days, depending on your bank.',
          'Cash on delivery: to a bKash, Nagad or bank account in your name.',
        ],
      ],
    },
    {
      id: 'warranty',
      title: 'Official warranty',
      blocks: [
        'Everything we sell has the official warranty of its maker in Bangladesh; how long it lasts stands on the product page. Any authorised service centre honours it with our invoice. If you bring the device to us instead, we take it there and keep you informed.',
        'The warranty does not cover liquid, breakage, mains surges or repairs by others. A battery counts as faulty below 80 percent of its capacity in the first six months.',
      ],
    },
    {
      id: 'rights',
      title: 'Your rights',
      blocks: [
        'Nothing here takes away what the Consumer Rights Protection Act 2009 gives you. You can also complain to the Directorate of National Consumer Rights Protection.',
      ],
    },
  ],
};
