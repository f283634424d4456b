const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The one form in which an email address is stored and compared, or null when it is none.
 * ASCII only: look-alike letters would let one person pass for another, and mail servers that carry
 * other scripts in the local part are rare. An international domain is given in its xn-- form.
 */
export function normalizeEmail(text: string): string | null {
  // Before lower case, which turns some letters of other scripts (the Kelvin sign) into ASCII ones.
  if (!/^[\x20-\x7e]*$/.test(text)) return null;
  const email = text.trim().toLowerCase();
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  if (at < 1 || email.length > 254 || local.length > 64) return null;
  return localPart.test(local) && domain.test(email.slice(at + 1)) ? email : null;
}
