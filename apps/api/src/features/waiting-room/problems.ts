import { Problem } from '../../lib/problem.ts';

/** There is a line before the checkout, or before a product in the cart. `room` is where to join. */
export const mustWait = (roomId: string, retryAfterSeconds: number) =>
  new Problem('waiting_room', {
    detail: {
      en: 'Very many people want to order right now, so there is a line. Your cart is kept while you wait.',
      bn: 'এই মুহূর্তে অনেকে অর্ডার করতে চাইছেন, তাই সারি আছে। অপেক্ষার সময় আপনার কার্ট ঠিক থাকবে।',
    },
    headers: { 'retry-after': String(Math.ceil(retryAfterSeconds)) },
    members: { room: roomId },
  });

export const alreadyOpen = () =>
  new Problem('conflict', {
    detail: {
      en: 'There is an open waiting room here already. Change it, or close it first.',
      bn: 'এখানে একটি অপেক্ষার সারি খোলা আছে। সেটি বদলান, অথবা আগে বন্ধ করুন।',
    },
  });

export const alreadyClosed = () =>
  new Problem('conflict', {
    detail: {
      en: 'This waiting room is closed. Open a new one.',
      bn: 'এই অপেক্ষার সারি বন্ধ। নতুন একটি খুলুন।',
    },
  });
