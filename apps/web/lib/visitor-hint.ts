/**
 * Whether this browser may hold a session or a cart, by the cookie that the API sets along with them.
 * A page asks for neither when it cannot be there.
 */
export function mayBeKnown(): boolean {
  return /(?:^|; )visitor=/.test(document.cookie);
}
