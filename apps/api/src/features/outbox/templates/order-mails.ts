import { formatPrice } from '../../../lib/format.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { OrderTemplate } from '../../orders/messages.ts';
import { greet, type MailText } from './layout.ts';
import type { OrderFacts } from './order-facts.ts';
import { orderSummary } from './order-summary.ts';

interface Words {
  subject: string;
  paragraphs: string[];
}
type Write = (facts: OrderFacts) => Words;

/** A mail about an order: what happened, what comes next, and all of the order below it. */
export function orderMail(template: OrderTemplate, facts: OrderFacts): MailText {
  const { locale, order, url, origin } = facts;
  const { subject, paragraphs } = mails[template][locale](facts);
  const contact = `${origin}/${locale}/contact`;
  return {
    subject,
    greeting: greet(order.contact.name, locale),
    paragraphs,
    action: { label: locale === 'bn' ? 'অর্ডার দেখুন' : 'See your order', url },
    summary: orderSummary(facts),
    notes:
      locale === 'bn'
        ? [
            'বোতামের লিংকটি যার কাছে থাকবে সে-ই অর্ডারটি দেখতে পারবে, তাই নিজের কাছে রাখুন।',
            `কিছু জানার থাকলে: ${contact}`,
          ]
        : [
            'Whoever has the link of the button can see the order, so keep it to yourself.',
            `Questions? ${contact}`,
          ],
    because: 'order',
  };
}

const sum = (poisha: number, locale: Locale) => formatPrice(poisha, locale);

const mails: Record<OrderTemplate, Record<Locale, Write>> = {
  order_placed: {
    en: ({ number, order, phone, days, pickup, toPay }) => ({
      subject: `We have your order ${number}`,
      paragraphs: [
        `Thank you. Your order has reached us.${order.status === 'placed' ? ' The goods are reserved for you.' : ''}`,
        // A mail that was held up must not promise what has happened, or will not.
        ...(order.status === 'placed'
          ? [
              `What happens next: we call you on ${phone} to confirm it. ${
                pickup
                  ? `It is ready at our counter ${days}, and waits for you there for three days.`
                  : `Then it comes to you ${days}.`
              }`,
              pickup
                ? `You pay ${sum(toPay, 'en')} at the counter.`
                : `Please have ${sum(toPay, 'en')} ready. Open the parcel while the rider is there.`,
            ]
          : []),
      ],
    }),
    bn: ({ number, order, phone, days, pickup, toPay }) => ({
      subject: `আপনার অর্ডার ${number} পেয়েছি`,
      paragraphs: [
        `ধন্যবাদ। আপনার অর্ডার আমরা পেয়েছি।${order.status === 'placed' ? ' পণ্য আপনার জন্য রাখা আছে।' : ''}`,
        ...(order.status === 'placed'
          ? [
              `এরপর যা হবে: নিশ্চিত করতে ${phone} নম্বরে ফোন করব। ${
                pickup
                  ? `${days} আমাদের কাউন্টারে তৈরি পাবেন; সেখানে তিন দিন রাখা থাকবে।`
                  : `তারপর ${days} পৌঁছে দেব।`
              }`,
              pickup
                ? `কাউন্টারে ${sum(toPay, 'bn')} দেবেন।`
                : `${sum(toPay, 'bn')} হাতে রাখুন। রাইডার থাকতেই পার্সেল খুলে দেখে নিন।`,
            ]
          : []),
      ],
    }),
  },
  order_paid: {
    en: ({ number, total, days, pickup }) => ({
      subject: `Payment received: order ${number}`,
      paragraphs: [
        `We have received ${sum(total, 'en')} for your order. Thank you.`,
        pickup ? `It is ready at our counter ${days}.` : `We pack it now; it comes to you ${days}.`,
      ],
    }),
    bn: ({ number, total, days, pickup }) => ({
      subject: `পেমেন্ট পেয়েছি: অর্ডার ${number}`,
      paragraphs: [
        `আপনার অর্ডারের ${sum(total, 'bn')} আমরা পেয়েছি। ধন্যবাদ।`,
        pickup ? `${days} আমাদের কাউন্টারে তৈরি পাবেন।` : `এখন প্যাক করছি; ${days} পৌঁছে দেব।`,
      ],
    }),
  },
  order_confirmed: {
    en: ({ number, days, pickup, toPay }) => ({
      subject: `Order ${number} is confirmed`,
      paragraphs: [
        pickup
          ? `Your order is confirmed. It is ready at our counter ${days}.`
          : `Your order is confirmed and being packed. It comes to you ${days}.`,
        ...(toPay > 0 ? [`You pay ${sum(toPay, 'en')} when you get it.`] : []),
      ],
    }),
    bn: ({ number, days, pickup, toPay }) => ({
      subject: `অর্ডার ${number} নিশ্চিত হয়েছে`,
      paragraphs: [
        pickup
          ? `আপনার অর্ডার নিশ্চিত হয়েছে। ${days} আমাদের কাউন্টারে তৈরি পাবেন।`
          : `আপনার অর্ডার নিশ্চিত হয়েছে, প্যাক করা হচ্ছে। ${days} পৌঁছে দেব।`,
        ...(toPay > 0 ? [`হাতে পেয়ে ${sum(toPay, 'bn')} দেবেন।`] : []),
      ],
    }),
  },
  order_shipped: {
    en: (facts) => ({
      subject: facts.pickup
        ? `Order ${facts.number} is ready for you`
        : `Order ${facts.number} is on its way`,
      paragraphs: [
        facts.pickup
          ? 'Your order is ready at our counter and waits for you there for three days.'
          : `Your order is on its way and should reach you ${facts.days}.`,
        ...trackingOf(
          facts,
          (courier, code) => `${courier} brings it; the tracking number is ${code}.`,
        ),
        ...(facts.toPay > 0
          ? [
              facts.pickup
                ? `You pay ${sum(facts.toPay, 'en')} at the counter.`
                : `Please have ${sum(facts.toPay, 'en')} ready. Open the parcel while the rider is there.`,
            ]
          : []),
      ],
    }),
    bn: (facts) => ({
      subject: facts.pickup
        ? `অর্ডার ${facts.number} নেওয়ার জন্য তৈরি`
        : `অর্ডার ${facts.number} রওনা হয়েছে`,
      paragraphs: [
        facts.pickup
          ? 'আপনার অর্ডার আমাদের কাউন্টারে তৈরি; সেখানে তিন দিন রাখা থাকবে।'
          : `আপনার অর্ডার রওনা হয়েছে। ${facts.days} পৌঁছানোর কথা।`,
        ...trackingOf(facts, (courier, code) => `নিয়ে আসছে ${courier}; ট্র্যাকিং নম্বর ${code}।`),
        ...(facts.toPay > 0
          ? [
              facts.pickup
                ? `কাউন্টারে ${sum(facts.toPay, 'bn')} দেবেন।`
                : `${sum(facts.toPay, 'bn')} হাতে রাখুন। রাইডার থাকতেই পার্সেল খুলে দেখে নিন।`,
            ]
          : []),
      ],
    }),
  },
  order_delivered: {
    en: ({ number, pickup }) => ({
      subject: `Order ${number} was ${pickup ? 'collected' : 'delivered'}`,
      paragraphs: [
        `Your order was ${pickup ? 'collected' : 'delivered'}. Thank you for buying from us.`,
        'What does not work as it should is replaced within seven days; please keep the box. The page of the order has the invoice, which the warranty needs.',
      ],
    }),
    bn: ({ number, pickup }) => ({
      subject: `অর্ডার ${number} ${pickup ? 'বুঝে নিয়েছেন' : 'পৌঁছে গেছে'}`,
      paragraphs: [
        `আপনার অর্ডার ${pickup ? 'আপনি বুঝে নিয়েছেন' : 'পৌঁছে গেছে'}। আমাদের কাছ থেকে কেনার জন্য ধন্যবাদ।`,
        'কিছু ঠিকমতো কাজ না করলে সাত দিনের মধ্যে বদলে দিই; বাক্সটি রেখে দিন। ওয়ারেন্টির জন্য ইনভয়েস লাগবে, অর্ডারের পাতায় পাবেন।',
      ],
    }),
  },
  order_cancelled: {
    en: ({ number, returning, returned }) => ({
      subject: `Order ${number} is cancelled`,
      paragraphs: [
        'Your order is cancelled.',
        returning > 0
          ? `We give back the ${sum(returning, 'en')} that you paid, the way it came. bKash and Nagad take up to 2 working days, cards 7 to 10.`
          : returned > 0
            ? 'What you paid has been given back.'
            : 'There is nothing to pay.',
      ],
    }),
    bn: ({ number, returning, returned }) => ({
      subject: `অর্ডার ${number} বাতিল হয়েছে`,
      paragraphs: [
        'আপনার অর্ডার বাতিল হয়েছে।',
        returning > 0
          ? `আপনার দেওয়া ${sum(returning, 'bn')} যেভাবে দিয়েছিলেন সেভাবেই ফেরত দিচ্ছি। বিকাশ ও নগদে ২ কর্মদিবস পর্যন্ত লাগে, কার্ডে ৭ থেকে ১০।`
          : returned > 0
            ? 'আপনার দেওয়া টাকা ফেরত দেওয়া হয়েছে।'
            : 'আপনাকে কিছু দিতে হবে না।',
      ],
    }),
  },
  order_expired: {
    en: ({ number, total }) => ({
      subject: `Order ${number} was not paid in time`,
      paragraphs: [
        `We did not receive the payment of ${sum(total, 'en')} in time, so the order has ended and the goods are free again.`,
        'If money was taken all the same, it comes back to you by itself. To try once more, open the order and press “buy again”.',
      ],
    }),
    bn: ({ number, total }) => ({
      subject: `অর্ডার ${number}-এর দাম সময়মতো পাইনি`,
      paragraphs: [
        `সময়ের মধ্যে ${sum(total, 'bn')} পাইনি, তাই অর্ডারটি শেষ হয়ে গেছে এবং পণ্য ছেড়ে দেওয়া হয়েছে।`,
        'এরপরও টাকা কাটা গিয়ে থাকলে তা নিজে থেকেই ফেরত আসবে। আবার কিনতে চাইলে অর্ডারটি খুলে “আবার কিনুন” চাপুন।',
      ],
    }),
  },
  payment_in_review: {
    en: ({ number, total }) => ({
      subject: `We are checking the payment of order ${number}`,
      paragraphs: [
        `Your payment of ${sum(total, 'en')} has arrived, and the payment service asks us to look at it before we go on. The goods stay reserved for you.`,
        'There is nothing for you to do. We write again as soon as it is decided.',
      ],
    }),
    bn: ({ number, total }) => ({
      subject: `অর্ডার ${number}-এর পেমেন্ট যাচাই করছি`,
      paragraphs: [
        `আপনার ${sum(total, 'bn')} এসেছে; তবে এগোনোর আগে পেমেন্ট সেবা আমাদের একবার দেখে নিতে বলেছে। পণ্য আপনার জন্য রাখা আছে।`,
        'আপনাকে কিছু করতে হবে না। সিদ্ধান্ত হলেই আবার জানাব।',
      ],
    }),
  },
  refund_done: {
    en: ({ number, refunded }) => ({
      subject: `Refund for order ${number}`,
      paragraphs: [
        `We have given back ${sum(refunded, 'en')} for your order.`,
        'With bKash and Nagad it should be there within 2 working days, with a card within 7 to 10, depending on your bank.',
      ],
    }),
    bn: ({ number, refunded }) => ({
      subject: `অর্ডার ${number}-এর টাকা ফেরত`,
      paragraphs: [
        `আপনার অর্ডারের ${sum(refunded, 'bn')} ফেরত দিয়েছি।`,
        'বিকাশ ও নগদে ২ কর্মদিবসের মধ্যে পৌঁছানোর কথা, কার্ডে ব্যাংকভেদে ৭ থেকে ১০ কর্মদিবস।',
      ],
    }),
  },
};

function trackingOf(
  { order: { delivery }, pickup }: OrderFacts,
  write: (courier: string, code: string) => string,
): string[] {
  const { courier, trackingCode } = delivery;
  return courier && trackingCode && !pickup ? [write(courier, trackingCode)] : [];
}
