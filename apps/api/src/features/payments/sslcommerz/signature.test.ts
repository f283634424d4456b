import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { poishaOf, takaOf } from './amount.ts';
import { isSignedBy } from './signature.ts';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const form = {
  tran_id: 'pay_1',
  val_id: '2611260930abc',
  status: 'VALID',
  amount: '2500.00',
  currency: 'BDT',
  card_type: 'BKASH-BKash',
};
/** Signs the named fields as the gateway does. */
function sign(fields: Record<string, string>, names: string[], password = 'store@ssl') {
  const text = [...names.map((name) => `${name}=${fields[name]}`), `store_passwd=${md5(password)}`];
  return { ...fields, verify_key: names.join(','), verify_sign: md5(text.sort().join('&')) };
}
const all = Object.keys(form);

describe('a signature', () => {
  it('holds for the fields that it names, in any order and case', () => {
    const signed = sign(form, all);
    expect(isSignedBy('store@ssl', signed)).toBe(true);
    expect(isSignedBy('store@ssl', sign(form, [...all].reverse()))).toBe(true);
    const upper = { ...signed, verify_sign: signed.verify_sign.toUpperCase() };
    expect(isSignedBy('store@ssl', upper)).toBe(true);
    expect(isSignedBy('store@ssl', { ...signed, extra: 'unsigned' })).toBe(true);
  });

  it('is the one that the gateway documents', () => {
    // Computed by the PHP sample of the gateway's own library: sorted, joined, with the MD5 password.
    const text = `amount=10.00&currency=BDT&status=VALID&store_passwd=${md5('x')}&tran_id=t&val_id=v`;
    const fields = { tran_id: 't', val_id: 'v', status: 'VALID', amount: '10.00', currency: 'BDT' };
    const verify_key = 'tran_id,val_id,status,amount,currency';
    expect(isSignedBy('x', { ...fields, verify_key, verify_sign: md5(text) })).toBe(true);
  });

  it('breaks with any field that it names', () => {
    for (const name of all) {
      const changed = { ...sign(form, all), [name]: 'other' };
      expect(isSignedBy('store@ssl', changed), name).toBe(false);
    }
    expect(isSignedBy('another password', sign(form, all))).toBe(false);
  });

  it('proves nothing when it leaves out what we rely on, or is not there', () => {
    for (const left of ['tran_id', 'val_id', 'status', 'amount', 'currency']) {
      const names = all.filter((name) => name !== left);
      expect(isSignedBy('store@ssl', sign(form, names)), left).toBe(false);
    }
    const { verify_sign: _sign, ...unsigned } = sign(form, all);
    expect(isSignedBy('store@ssl', unsigned)).toBe(false);
    expect(isSignedBy('store@ssl', form)).toBe(false);
    expect(isSignedBy('store@ssl', { ...form, verify_key: '', verify_sign: '' })).toBe(false);
  });

  it('cannot be made from a password that the form brings along', () => {
    const names = [...all, 'store_passwd'];
    const brought = { ...form, store_passwd: md5('mine') };
    const text = names.map((name) => `${name}=${brought[name as keyof typeof brought]}`).sort();
    const forged = { ...brought, verify_key: names.join(','), verify_sign: md5(text.join('&')) };
    expect(isSignedBy('store@ssl', forged)).toBe(false);
  });

  it('of a failure needs no val_id, as there is none', () => {
    const { val_id: _none, ...failed } = { ...form, status: 'FAILED' };
    const names = Object.keys(failed);
    expect(isSignedBy('store@ssl', sign(failed, names))).toBe(true);
    const smuggled = { ...sign(failed, names), val_id: 'another' };
    expect(isSignedBy('store@ssl', smuggled)).toBe(false);
  });
});

describe('sums', () => {
  it('are digits, never floating point', () => {
    for (const [taka, poisha] of [
      ['2500.00', 250_000],
      ['0.29', 29],
      ['1.1', 110],
      ['2500', 250_000],
      [' 19.99 ', 1_999],
      ['500000.00', 50_000_000],
    ] as const) {
      expect(poishaOf(taka), taka).toBe(poisha);
    }
    for (const wrong of ['', '-1.00', '1,000.00', '1e3', '1.999', 'NaN', '১০', '10.00 BDT']) {
      expect(poishaOf(wrong), wrong).toBeNull();
    }
    expect([takaOf(250_000), takaOf(29), takaOf(1_005)]).toEqual(['2500.00', '0.29', '10.05']);
  });
});
