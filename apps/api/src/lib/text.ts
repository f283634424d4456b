/** NFC, without space at the ends, single spaces within. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}
