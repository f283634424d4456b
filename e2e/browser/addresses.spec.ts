import { expect, test } from './fixtures.ts';

const listing = '/en/c/monitors';

/** What a shopper may paste, and a stranger may make up, by what it answers. */
for (const [address, status] of [
  [`${listing}?brand=lg&cursor=made-up`, 200],
  ['/en/sale?cursor=made-up', 200],
  ['/en/search?q=phone&cursor=made-up', 200],
  [`${listing}?minPrice=99999999`, 200],
  [`${listing}?brand=${Array.from({ length: 60 }, (_, at) => `brand-${at}`).join(',')}`, 200],
  ['/en/search?q=pho%00ne', 200],
  ['/en/search?category=made-up', 404],
  ['/en/c/made-up', 404],
  ['/en/p/%00', 404],
] as const) {
  test(`${address.slice(0, 60)} answers ${status} @once`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(status);
  });
}

test('a filter whose name has a hyphen narrows the list @once', async ({ request }) => {
  const everything = await (await request.get(listing)).text();
  const some = await (await request.get(`${listing}?attr=refresh-rate:144+Hz+and+up`)).text();
  const links = (page: string) => new Set(page.match(/href="\/en\/p\/[^"?]+/g)).size;
  expect(links(some)).toBeGreaterThan(0);
  expect(links(some)).toBeLessThan(links(everything));
});
