/**
 * Goes to another page by loading it anew. After the visitor has changed (signed in, signed out),
 * nothing that the old page holds in memory may be shown to the new one; other tabs are told.
 */
export function leaveFor(path: string): void {
  announceVisitor();
  window.location.assign(path);
}

const channelName = 'dhakacart:visitor';
let shared: BroadcastChannel | null = null;

// One for the whole page: a channel does not hear what it says itself, but a second one of the same
// page would, and reload the page that is being left.
function channel(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  shared ??= new BroadcastChannel(channelName);
  return shared;
}

/** Tells the other tabs that somebody else is signed in now, or nobody. */
function announceVisitor(): void {
  channel()?.postMessage('changed');
}

/** Calls back when another tab has signed in or out; returns the way to stop. */
export function onVisitorChange(listener: () => void): () => void {
  const heard = channel();
  heard?.addEventListener('message', listener);
  return () => heard?.removeEventListener('message', listener);
}
