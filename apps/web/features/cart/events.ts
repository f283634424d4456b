/** The part of a cart that the frame of a page needs; features/cart owns the whole of it. */
export type CartSummary = { itemCount: number };

export type CartChange<Cart extends CartSummary = CartSummary> = {
  cart: Cart;
  /** The variant that was just added, when that is what happened: the drawer opens for it. */
  added?: string;
};

const eventName = 'dhakacart:cart';

/** Tells every part of the page that the cart is now this one. */
export function announceCart<Cart extends CartSummary>(change: CartChange<Cart>): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: change }));
}

/** Calls back whenever the cart has changed; returns the way to stop. */
export function onCartChange(listener: (change: CartChange) => void): () => void {
  const handle = (event: Event) => listener((event as CustomEvent<CartChange>).detail);
  window.addEventListener(eventName, handle);
  return () => window.removeEventListener(eventName, handle);
}
