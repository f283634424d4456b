/**
 * The address of the n-th visitor, of 240.0.0.0/4: reserved, so that it is nobody's, and so many that no
 * run comes round. Limits count by address, and the many visitors of a shop have one each.
 */
export function addressOf(visitor: number): string {
  const number = visitor % 2 ** 24;
  return `240.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}
