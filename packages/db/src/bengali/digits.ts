const letters: Record<string, string> = {
  A: 'এ',
  B: 'বি',
  C: 'সি',
  D: 'ডি',
  E: 'ই',
  F: 'এফ',
  G: 'জি',
  H: 'এইচ',
  I: 'আই',
  J: 'জে',
  K: 'কে',
  L: 'এল',
  M: 'এম',
  N: 'এন',
  O: 'ও',
  P: 'পি',
  Q: 'কিউ',
  R: 'আর',
  S: 'এস',
  T: 'টি',
  U: 'ইউ',
  V: 'ভি',
  W: 'ডব্লিউ',
  X: 'এক্স',
  Y: 'ওয়াই',
  Z: 'জেড',
};

/** "5,000" becomes "৫,০০০". */
export function bengaliDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x09e6 + Number(digit)));
}

/** A code read out letter by letter: "RTX" becomes "আরটিএক্স", "A56" becomes "এ৫৬". */
export function spelled(code: string): string {
  const inBengali = code.toUpperCase().replace(/[A-Z]/g, (letter) => letters[letter] ?? letter);
  return bengaliDigits(inBengali);
}

/**
 * Whether a word is a code that people spell: capitals and digits, with a single small letter here
 * and there ("7s", "13i"), or two of them before digits ("fd0812TU").
 */
export function isCode(word: string): boolean {
  return /^(?:[A-Z0-9.,+×%:°"'#*²³/&()<>=~-]|[a-z](?![a-z])|[a-z]{2}(?=\d))*$/.test(word);
}
