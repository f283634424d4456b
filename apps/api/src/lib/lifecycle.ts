/** Where the process stands; probes and the `Connection` header follow it. */
export interface Lifecycle {
  phase: 'starting' | 'ready' | 'stopping';
}

export function createLifecycle(): Lifecycle {
  return { phase: 'starting' };
}
