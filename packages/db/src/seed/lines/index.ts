import type { ProductDraft } from '../draft.ts';
import { laptops } from './laptops.ts';
import { phones } from './phones.ts';

/** Every product of the demo shop. */
export function departments(): ProductDraft[] {
  return [...phones(), ...laptops()];
}
