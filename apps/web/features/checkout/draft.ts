import type { DeliveryCode, PaymentCode, Step } from './types';

/** What a shopper has given so far. */
export type Draft = {
  /** The step that is open. */
  step: Step;
  /** The fields of the first step by name, as they were typed. */
  details: Record<string, string>;
  delivery: DeliveryCode;
  /** As it was given; whether it is taken, the quote says. */
  coupon: string | null;
  payment: PaymentCode;
  note: string;
};

const key = 'dhakacart:checkout';

/**
 * The draft that this tab holds, or null. What a guest typed stays theirs after signing in; what
 * somebody typed who was signed in is shown to nobody else.
 */
export function readDraft(userId: string | null): Draft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (!isKept(kept)) return null;
    if (kept.userId === null || kept.userId === userId) return kept.draft;
    forgetDraft();
    return null;
  } catch {
    return null;
  }
}

/** Keeps the draft for as long as the tab is open, so that a reload loses nothing. */
export function keepDraft(userId: string | null, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ userId, draft }));
  } catch {
    // A browser that stores nothing loses the draft on a reload, as it does everything.
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

// What an older version of the page has kept may look different.
function isKept(value: unknown): value is { userId: string | null; draft: Draft } {
  if (typeof value !== 'object' || value === null) return false;
  const { draft } = value as { draft?: Partial<Draft> };
  return (
    typeof draft?.details === 'object' &&
    (draft.step === 1 || draft.step === 2 || draft.step === 3) &&
    typeof draft.note === 'string'
  );
}
