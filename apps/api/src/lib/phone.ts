/**
 * A Bangladesh mobile number in E.164 (`+8801712345678`), or null. Takes the forms that people
 * write: 01712-345678, 8801712345678, +880 1712 345678, 0088 01712345678, +88 (0) 1712..., and
 * Bengali digits. Operators are 013 to 019.
 */
export function normalizePhone(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6))
    .replace(/[\s().\-‐-―]/g, '');
  const match = /^(?:(?:\+|00)?880?)?0?(1[3-9]\d{8})$/.exec(plain);
  return match ? `+880${match[1]}` : null;
}
