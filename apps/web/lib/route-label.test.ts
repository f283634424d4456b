import { describe, expect, it } from 'vitest';
import { routeOf } from './route-label';
import { urls } from './urls';

describe('routeOf', () => {
  it('names every page of ours', () => {
    const { product, category, address, order, invoice, sharingPicture, waitingRoom, ...plain } =
      urls;
    const addresses = [
      ...Object.values(plain).map((page) => page('bn')),
      address('en', 'adr_1'),
      order('en', 'ord_1', 'token'),
      invoice('bn', 'ord_1'),
      product('en', 'some-phone', 'var_1'),
      category('en', 'phones'),
      sharingPicture('some-phone'),
      waitingRoom('en', 'wrm_1'),
    ];
    expect(addresses.filter((one) => routeOf(one) === '__unmatched__')).toEqual([]);
  });

  it('keeps addresses out of labels', () => {
    expect(routeOf('/en/p/some-phone?variant=var_1')).toBe('/[locale]/p/[slug]');
    expect(routeOf('/bn/c/phones?brand=samsung')).toBe('/[locale]/c/[category]');
    expect(routeOf('/pictures/phone/navy/front/x.svg')).toBe('/pictures');
    expect(routeOf('/favicon.ico')).toBe('/metadata');
    expect(routeOf('/wp-admin/setup.php')).toBe('__unmatched__');
    expect(routeOf('/en/anything')).toBe('__unmatched__');
  });
});
