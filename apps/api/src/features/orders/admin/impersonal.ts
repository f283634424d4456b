import { invalidField } from '../../../lib/problem.ts';
import type { Queryable } from '../../../lib/queryable.ts';
import { normaliseText } from '../../../lib/text.ts';
import type { LockedOrder } from '../move-order.ts';

/**
 * The tidied words of staff for the history of an order. History is never changed, not even when
 * the customer's account is deleted, so words that hold what the order says of the customer are
 * refused: its name, address line, telephone, email. They count as whole words, and not below four
 * characters, where they would forbid ordinary words.
 * @throws Problem `validation_failed`
 */
export async function requireImpersonal(
  tx: Queryable,
  { id, phone, email }: LockedOrder,
  text: string,
  pointer: string,
): Promise<string> {
  const words = normaliseText(text);
  const { rows } = await tx.query<{ name: string; line: string | null }>({
    name: 'order-person',
    text: 'SELECT name, line FROM orders WHERE id = $1',
    values: [id],
  });
  const { name = '', line = null } = rows[0] ?? {};
  const personal = [name, line, email].some((part) => part && saysWhole(words, part));
  const digits = latinDigits(words);
  // The last ten digits are what every way of writing a number has in common.
  if (personal || (phone && digits.includes(phone.slice(-10)))) {
    throw invalidField(pointer, 'personal', {
      en: 'This is kept for ever: leave out the customer’s name, address, telephone and email.',
      bn: 'এটি চিরকাল থেকে যায়: ক্রেতার নাম, ঠিকানা, ফোন ও ইমেইল লিখবেন না।',
    });
  }
  return words;
}

/** Bengali endings are written to the word, so that a name in Bengali only has to begin one. */
function saysWhole(words: string, part: string): boolean {
  const wanted = normaliseText(part);
  if (wanted.length < 4) return false;
  const end = /\p{Script=Bengali}$/u.test(wanted) ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
  const exactly = wanted.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${exactly}${end}`, 'iu').test(words);
}

const latinDigits = (text: string) =>
  text
    .replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6))
    .replaceAll(/[\s().\-‐-―]/g, '');
