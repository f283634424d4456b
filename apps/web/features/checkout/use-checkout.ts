import { useEffect, useState } from 'react';
import type { Address, User } from '@/features/account/types';
import { applyEdit } from '@/features/cart/edit';
import { announceCart } from '@/features/cart/store';
import type { Cart } from '@/features/cart/types';
import { request } from '@/lib/api/browser';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import { type Draft, forgetDraft, keepDraft } from './draft';
import { type Intention, readIntention } from './intention';
import { keepLastOrder, type LastOrder, readLastOrder } from './last-order';
import { districtOf, orderBody } from './order-body';
import { type Outcome, startPayment } from './send-order';
import type { DeliveryCode, Order, PaymentCode, Question, Quote, Step } from './types';
import { usePlaceOrder } from './use-place-order';
import { useQuote } from './use-quote';

/** What the page has to say about the last try, besides what changed. */
export type Trouble =
  | { kind: 'refused'; detail: string }
  | { kind: 'payment'; detail: string }
  /** A try of an earlier visit of the page whose answer never came. */
  | { kind: 'unsure' };

type End =
  | { kind: 'leaving'; pays: boolean }
  | { kind: 'ordered'; order: LastOrder; link: string | null };

const emptyCart: Cart = {
  id: null,
  version: 0,
  items: [],
  itemCount: 0,
  subtotal: { amount: 0, currency: 'BDT' },
  savings: { amount: 0, currency: 'BDT' },
  expiresAt: null,
};

/** Everything that the checkout page knows and does; its parts only show and ask. */
export function useCheckout({
  first,
  firstDraft,
  firstQuestion,
  user,
  addresses,
  locale,
}: {
  first: Quote;
  firstDraft: Draft;
  /** What `first` is the answer to. */
  firstQuestion: Question;
  user: User | null;
  addresses: Address[];
  locale: Locale;
}) {
  const userId = user?.id ?? null;
  const [draft, setDraft] = useState(firstDraft);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusedCoupon, setRefusedCoupon] = useState<{ code: string; detail: string } | null>(null);
  const [mustAsk, setMustAsk] = useState(false);
  const [end, setEnd] = useState<End | null>(null);

  const pickup = draft.details.way === 'pickup';
  const question: Question = {
    district: districtOf(draft, addresses),
    delivery: deliveryOf(draft.delivery, pickup),
    coupon: draft.coupon,
  };
  const quotes = useQuote(first, firstQuestion, question);
  const { quote } = quotes;
  const payment = payable(draft.payment, quote);
  const { placing, place, askNow } = usePlaceOrder(settle);

  function update({ details, ...change }: Partial<Draft>) {
    setDraft((before) => {
      const next = { ...before, ...change, details: { ...before.details, ...details } };
      keepDraft(userId, next);
      return next;
    });
  }

  // A reload in the middle of ordering. While the cart is still one, nothing is sent that nobody
  // presses; once it is gone, asking under the same key can only tell what became of it.
  useEffect(() => {
    const intention = readIntention();
    if (!intention) {
      const last = first.cart.items.length === 0 ? readLastOrder() : null;
      if (last) setEnd({ kind: 'ordered', order: last, link: null });
    } else if (intention.body.cartId === first.cart.id) {
      setTrouble({ kind: 'unsure' });
    } else {
      void place(intention.body);
    }
  }, []);

  async function settle(outcome: Exclude<Outcome, { kind: 'unknown' }>, { body }: Intention) {
    switch (outcome.kind) {
      case 'placed':
        return leave(outcome.order);
      case 'ordered_before':
        finish(outcome.order);
        setEnd({ kind: 'ordered', order: outcome.order, link: linkOf(outcome.order) });
        return;
      case 'changed':
        quotes.take(outcome.quote);
        setMustAsk(true);
        return;
      case 'coupon_refused':
        setRefusedCoupon({ code: body.coupon ?? '', detail: outcome.detail });
        setMustAsk(true);
        update({ coupon: null });
        return;
      case 'payment_refused':
        setTrouble({ kind: 'payment', detail: outcome.detail });
        quotes.again();
        return;
      case 'must_wait':
        window.location.assign(urls.waitingRoom(locale, outcome.room));
        return;
      case 'cart_empty':
        announceCart(emptyCart);
        quotes.again();
        return;
      case 'invalid': {
        setErrors(outcome.errors);
        const { delivery, note } = outcome.errors;
        if (note || Object.keys(outcome.errors).length === 0) {
          setTrouble({ kind: 'refused', detail: note ?? outcome.detail });
        } else {
          update({ step: delivery ? 2 : 1 });
        }
        return;
      }
      case 'refused':
        setTrouble({ kind: 'refused', detail: outcome.detail });
    }
  }

  const linkOf = ({ link }: Order) => (user ? null : link);

  /** The cart is an order: nothing of it is kept here. */
  function finish(order: Order) {
    keepLastOrder(order);
    forgetDraft();
    announceCart(emptyCart);
  }

  async function leave(order: Order) {
    setEnd({ kind: 'leaving', pays: order.canPay });
    finish(order);
    const page = urls.order(locale, order.id, linkOf(order));
    // Where paying cannot begin now, it can be tried again from the page of the order.
    window.location.assign(order.canPay ? await startPayment(order.id).catch(() => page) : page);
  }

  function placeOrder() {
    const { id } = quote.cart;
    if (!quotes.fresh || !quote.orderable || id === null) return;
    setTrouble(null);
    setErrors({});
    setRefusedCoupon(null);
    setMustAsk(false);
    quotes.agreeNow();
    void place(orderBody({ ...draft, payment }, quote, id, addresses));
  }

  /** Takes fewer of a line, or none. False when it did not work. */
  async function changeLine(itemId: string, quantity: number): Promise<boolean> {
    const outcome = await applyEdit({ itemId, quantity }, quote.cart as Cart, request);
    if (!('cart' in outcome)) return false;
    if (outcome.kind === 'done') quotes.takeOwnCart(outcome.cart);
    announceCart(outcome.cart);
    quotes.again();
    return outcome.kind === 'done' || outcome.kind === 'gone';
  }

  return {
    ...quotes,
    draft,
    update,
    /** Goes on with, or back to, a step. */
    open: (step: Step) => {
      setErrors({});
      update({ step });
    },
    pickup,
    district: question.district,
    delivery: question.delivery,
    payment,
    errors,
    trouble,
    refusedCoupon,
    mustAsk,
    placing,
    placeOrder,
    askNow,
    changeLine,
    end,
  };
}

export type Checkout = ReturnType<typeof useCheckout>;

/** The way of delivery to ask about; one that the district lacks is answered with the standard. */
export function deliveryOf(chosen: DeliveryCode, pickup: boolean): DeliveryCode {
  if (pickup) return 'pickup';
  return chosen === 'express' ? 'express' : 'standard';
}

/** The chosen way to pay, or cash where it is not to be had. */
function payable(chosen: PaymentCode, { paymentMethods }: Quote): PaymentCode {
  return paymentMethods.some(({ code, available }) => code === chosen && available)
    ? chosen
    : 'cod';
}
