import { useEffect, useRef, useState } from 'react';
import { offerCart, useCartState } from '@/features/cart/store';
import type { Cart } from '@/features/cart/types';
import { goToLine } from '@/features/waiting-room/go-to-line';
import { request } from '@/lib/api/browser';
import { type Agreed, agree, compareQuotes } from './quote-changes';
import type { Question, Quote } from './types';

type Answered = { quote: Quote; question: Question };

/**
 * What an order would cost, asked anew whenever the question or the cart changes. It also remembers
 * what the shopper has seen, so that whatever changes without their doing can be told.
 */
export function useQuote(first: Quote, firstQuestion: Question, question: Question) {
  const [{ quote, question: answered }, setAnswered] = useState<Answered>({
    quote: first,
    question: firstQuestion,
  });
  const [agreed, setAgreed] = useState<Agreed>(agree(first, firstQuestion));
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const asked = useRef({ question: firstQuestion, round: 0 });
  const known = useCartState().cart;
  const shown = useRef(first);
  shown.current = quote;

  function take(next: Quote, about: Question) {
    setAnswered({ quote: next, question: about });
    // The shopper's own choice, and so is what it costs; the goods are compared on.
    setAgreed((before) =>
      isSame(before.question, about) ? before : { ...agree(next, about), cart: before.cart },
    );
    offerCart(next.cart as Cart);
  }

  const { district, delivery, coupon } = question;
  useEffect(() => {
    const about = { district, delivery, coupon };
    if (isSame(asked.current.question, about) && asked.current.round === round) return;
    asked.current = { question: about, round };
    const controller = new AbortController();
    const query = new URLSearchParams({ district, delivery, ...(coupon ? { coupon } : {}) });
    setAsking(true);
    setFailed(false);
    request<Quote>(`/checkout/quote?${query}`, { signal: controller.signal })
      .then((next) => take(next, about))
      .catch((error: unknown) => {
        if (controller.signal.aborted || goToLine(error)) return;
        setFailed(true);
      })
      .finally(() => {
        if (!controller.signal.aborted) setAsking(false);
      });
    return () => controller.abort();
  }, [district, delivery, coupon, round]);

  // The cart was changed in another tab, or on this page.
  useEffect(() => {
    if (!known || JSON.stringify(known.items) === JSON.stringify(shown.current.cart.items)) return;
    setRound((before) => before + 1);
  }, [known]);

  return {
    quote,
    /** Whether `quote` is about what is chosen now. */
    fresh: isSame(answered, question) && !asking && !failed,
    asking,
    failed,
    changes: compareQuotes(agreed, quote, answered),
    again: () => setRound((before) => before + 1),
    /** Takes a quote that came with a refusal. */
    take: (next: Quote) => take(next, question),
    /** The shopper has been told and goes on. */
    agreeNow: () => setAgreed(agree(quote, answered)),
    /** The shopper changed the cart here, and need not be told. */
    takeOwnCart: (cart: Cart) =>
      setAgreed((before) => ({ ...before, cart: cart as Quote['cart'] })),
  };
}

function isSame(a: Question, b: Question): boolean {
  return a.district === b.district && a.delivery === b.delivery && a.coupon === b.coupon;
}
