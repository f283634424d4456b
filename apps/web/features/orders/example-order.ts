import type { Order, OrderEvent } from './types';

const taka = (amount: number) => ({ amount: amount * 100, currency: 'BDT' as const });

/** A history with these events, a minute apart, from 14:05 in Dhaka on 26 November. */
export function historyOf(...types: OrderEvent['type'][]): OrderEvent[] {
  const first = Date.parse('2026-11-26T08:05:00Z');
  return types.map((type, minute) => ({
    type,
    at: new Date(first + minute * 60_000).toISOString(),
  }));
}

/** An order for tests: one phone, cash on delivery, just placed; `changes` make another of it. */
export function exampleOrder(changes: Partial<Order> = {}): Order {
  return {
    id: 'ord_1',
    number: 'DC-7K3M9-Q2XPA',
    status: 'placed',
    placedAt: '2026-11-26T08:05:00.000Z',
    paymentMethod: 'cod',
    paymentStatus: 'unpaid',
    total: taka(25_059),
    itemCount: 1,
    contact: { name: 'Rahim Uddin', phone: '+8801712345678', email: null },
    address: {
      division: 'Dhaka',
      district: 'Dhaka',
      upazila: 'Savar',
      line: 'House 12, Road 5',
      postcode: '1340',
    },
    delivery: {
      method: 'standard',
      label: 'Standard delivery',
      earliest: '2026-11-28',
      latest: '2026-11-29',
      courier: null,
      trackingCode: null,
    },
    lines: [
      {
        variantId: 'var_1',
        sku: 'SM-A566B',
        product: { slug: 'galaxy-a56', name: 'Galaxy A56', brand: 'Samsung' },
        picture: '/pictures/phone.svg',
        options: [],
        unitPrice: taka(24_999),
        quantity: 1,
        lineTotal: taka(24_999),
      },
    ],
    subtotal: taka(24_999),
    discount: taka(0),
    coupon: null,
    deliveryFee: taka(60),
    paid: taka(0),
    refunded: taka(0),
    note: null,
    holdUntil: null,
    timeline: historyOf('placed'),
    canPay: false,
    canCancel: true,
    link: 'token',
    ...changes,
  };
}
