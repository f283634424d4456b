/** The token in an address, or null when what stands there cannot be one. */
export function readToken(text: string | undefined): string | null {
  return text && /^[\w-]{20,100}$/.test(text) ? text : null;
}

/** How the API is told of the token; nothing for those who need none. */
export function tokenHeaders(token: string | null): Record<string, string> {
  return token === null ? {} : { 'order-token': token };
}

const keyOf = (id: string) => `order-link:${id}`;

/**
 * Keeps the token of an order while its shopper is away at the payment service, which comes back to
 * an address without it. Only for this tab, and until it is closed.
 */
export function rememberToken(id: string, token: string | null): void {
  try {
    if (token) sessionStorage.setItem(keyOf(id), token);
  } catch {
    // A browser that stores nothing comes back to a page that explains.
  }
}

/** The token that this tab came with, or null. */
export function recallToken(id: string): string | null {
  try {
    return readToken(sessionStorage.getItem(keyOf(id)) ?? undefined);
  } catch {
    return null;
  }
}

/** Forgets the token, once its link opens nothing any more. */
export function forgetToken(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    // Then there was none.
  }
}
