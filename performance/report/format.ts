/** `1,234`: whole, with the thousands apart; k6 knows no locales. */
export function whole(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Three digits that matter, all of a whole number: `0.412`, `12.3`, `7`, `1,234`. */
export function digits(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return whole(value);
  if (size >= 100) return whole(value);
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

export const ms = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${digits(value)} ms`;

/** Of a share from 0 to 1. */
export const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 2 : 0)} %`;

export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one,
  );
