import type { TextPage } from '../../types';

export const delivery: TextPage = {
  title: 'Delivery',
  lead: 'What it costs, how long it takes and what happens at the door. The product page works it out for your district.',
  sections: [
    {
      id: 'reach',
      title: 'Where we deliver',
      blocks: [
        'To every upazila of all 64 districts. Inside Dhaka district our own riders come to you; everywhere else a courier does, and you get the tracking number by message.',
      ],
    },
    {
      id: 'cost',
      title: 'What it costs and how long it takes',
      blocks: [
        [
          'Dhaka district, standard: ৳ 60, 1 to 2 delivery days.',
          'Dhaka district, express: ৳ 150. Ordered before 12 noon it comes the same day, otherwise the next.',
          'All other districts, standard: ৳ 130, 3 to 5 delivery days.',
          'Standard delivery is free for orders above ৳ 5,000, wherever you live.',
          'Pick-up at our Dhaka counter: free, ready the same day when ordered before 5 pm.',
        ],
        'Friday is not a delivery day. What is ordered for standard delivery after 6 pm counts as ordered the next day. There is no other fee: what the cart says is what you pay.',
      ],
    },
    {
      id: 'door',
      title: 'At your door',
      blocks: [
        'Open the parcel while the rider is there. If the seal is broken, the model is wrong or something is visibly damaged, hand it back and pay nothing; we send another or refund what you have paid.',
        'For cash on delivery, please have the amount ready. Riders carry a card reader and accept bKash and Nagad at the door in Dhaka.',
      ],
    },
    {
      id: 'missed',
      title: 'If nobody is at home',
      blocks: [
        'The rider calls before coming. After two attempts on different days the parcel goes back, and an order that was paid is refunded in full.',
      ],
    },
  ],
};
