/**
 * Goes to another page by loading it anew. After the visitor has changed (signed in, signed out),
 * nothing that the old page holds in memory may be shown to the new one; other tabs are told.
 */
export function leaveFor(path: string): void {
  announceVisitor();
  window.location.assign(path);
}

const channelName = 'dhakacart:visitor';

/** Tells the other tabs that somebody else is signed in now, or nobody. */
function announceVisitor(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back when another tab has signed in or out; returns the way to stop. */
export function onVisitorChange(listener: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
