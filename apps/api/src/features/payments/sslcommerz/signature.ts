import { createHash, timingSafeEqual } from 'node:crypto';

/** The fields of a form that the gateway, or whoever pretends to be it, has sent. */
export type CallbackForm = Readonly<Record<string, string>>;

/** What a signature has to cover; a notification without a capture carries an empty `val_id`. */
const covered = ['tran_id', 'amount', 'status', 'currency', 'val_id'] as const;

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/**
 * Whether `verify_sign` is the store's own signature of the form: the MD5 over the fields that
 * `verify_key` names, in the order of their names, with the MD5 of the store's password among them.
 * One that leaves out what we rely on proves nothing. MD5 is the gateway's choice, which is why
 * nothing is believed on the strength of a signature alone.
 * @see https://developer.sslcommerz.com/doc/v4/
 */
export function isSignedBy(storePassword: string, form: CallbackForm): boolean {
  const { verify_key: key, verify_sign: sign } = form;
  if (!key || !sign) return false;
  const named = new Set(key.split(','));
  for (const name of covered) {
    // Absent, it must not be read either, as an empty one is.
    if (!named.has(name) && (name !== 'val_id' || form.val_id)) return false;
  }
  const signed: Record<string, string> = { store_passwd: md5(storePassword) };
  for (const name of named) {
    const value = form[name];
    if (value !== undefined && name !== 'store_passwd') signed[name] = value;
  }
  const text = Object.keys(signed)
    .sort()
    .map((name) => `${name}=${signed[name]}`)
    .join('&');
  const expected = Buffer.from(md5(text));
  const given = Buffer.from(sign.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
