import { expect, it } from 'vitest';
import {
  type ColourSlug,
  colours,
  parsePicturePath,
  picturePath,
  silhouettes,
  views,
} from '../src/index.ts';

it('reads back every address it writes', () => {
  for (const silhouette of silhouettes) {
    for (const colour of Object.keys(colours) as ColourSlug[]) {
      for (const view of views) {
        const parameters = { silhouette, colour, view, seed: 'tp-link-archer-ax23' };
        expect(parsePicturePath(picturePath(parameters))).toEqual(parameters);
      }
    }
  }
});

it.each(['1', '000', 'a', 'samsung-a56', 'x'.repeat(64)])('takes the seed %s', (seed) => {
  expect(parsePicturePath(`/pictures/phone/navy/front/${seed}.svg`)?.seed).toBe(seed);
});

it.each([
  '',
  '/',
  'pictures/phone/navy/front/1.svg',
  '/pictures/phone/navy/front/1',
  '/pictures/phone/navy/front/1.png',
  '/pictures/phone/navy/front/.svg',
  '/pictures/phone/navy/front/1.svg?x=1',
  '/pictures/phone/navy/front/1.svg\n',
  '/pictures/phone/navy/front/1.svg/',
  '/pictures/phone/navy/side/1.svg',
  '/pictures/phone/pink/front/1.svg',
  '/pictures/toaster/navy/front/1.svg',
  '/pictures/Phone/navy/front/1.svg',
  '/pictures/constructor/navy/front/1.svg',
  '/pictures/__proto__/navy/front/1.svg',
  '/pictures/phone/constructor/front/1.svg',
  '/pictures/phone/toString/front/1.svg',
  '/pictures/phone/navy/constructor/1.svg',
  '/pictures/../../etc/passwd',
  '/pictures/phone/navy/front/../1.svg',
  '/pictures/phone/navy/front/%2e%2e.svg',
  '/pictures/phone/navy/front/a--b.svg',
  '/pictures/phone/navy/front/-a.svg',
  '/pictures/phone/navy/front/a-.svg',
  '/pictures/phone/navy/front/A.svg',
  '/pictures/phone/navy/front/<script>.svg',
  '/pictures/phone/navy/front/"onload=".svg',
  '/pictures/phone/navy/front/\u0000.svg',
  '/pictures/phone/navy/front/\ud800.svg',
  '/pictures/phone/navy/front/১.svg',
  `/pictures/phone/navy/front/${'x'.repeat(65)}.svg`,
  `/pictures/phone/navy/front/${'a-'.repeat(100_000)}!.svg`,
  `/pictures/${'a'.repeat(1_000_000)}/navy/front/1.svg`,
])('refuses %j without throwing', (path) => {
  expect(parsePicturePath(path)).toBeNull();
});

it('refuses to write an address that it could not read', () => {
  const write = (seed: string) => () =>
    picturePath({ silhouette: 'phone', colour: 'navy', view: 'front', seed });
  expect(write('../x')).toThrow(RangeError);
  expect(write('')).toThrow(RangeError);
  expect(write('Galaxy A56')).toThrow(RangeError);
});
