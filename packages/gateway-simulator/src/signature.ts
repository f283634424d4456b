import { createHash } from 'node:crypto';
import type { Form } from './gateway.ts';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/**
 * Adds `verify_key`, which names the fields, and `verify_sign`: the MD5 of them in the order of their
 * names, with the MD5 of the store's password among them.
 */
export function sign(fields: Form, storePassword: string): Form {
  const signed: Form = { ...fields, store_passwd: md5(storePassword) };
  const text = Object.keys(signed)
    .sort()
    .map((name) => `${name}=${signed[name]}`)
    .join('&');
  return { ...fields, verify_key: Object.keys(fields).sort().join(','), verify_sign: md5(text) };
}
