import { bengaliDigits } from './digits.ts';
import { bengali } from './translate.ts';

export { attributeName } from './attribute-names.ts';
export { bengali, bengaliDigits };

/**
 * The Bengali of a value such as "256 GB", for text that people may have typed: where the
 * dictionary lacks a word, only the digits are Bengali.
 */
export function inBengali(english: string): string {
  try {
    return bengali(english);
  } catch {
    return bengaliDigits(english);
  }
}
