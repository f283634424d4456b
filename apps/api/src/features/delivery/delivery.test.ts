import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';

let t: TestApp;
// No database: places and fees need none.
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

interface Place {
  slug: string;
  name: string;
}
interface Places {
  divisions: (Place & { districts: (Place & { upazilas: Place[] })[] })[];
}
const get = (path: string, headers = {}) => t.app.inject({ url: `/api/v1${path}`, headers });

describe('locations', () => {
  it.each([
    ['en', 'Dhanmondi', /^[A-Za-z]/],
    ['bn', 'ধানমন্ডি', /^\p{Script=Bengali}/u],
  ])('come whole in %s, sorted, and are cached', async (locale, name, script) => {
    const answer = await get(`/locations?locale=${locale}`);
    const { divisions } = answer.json<Places>();
    const districts = divisions.flatMap((division) => division.districts);
    expect([divisions.length, districts.length]).toEqual([8, 64]);
    const dhaka = districts.find(({ slug }) => slug === 'dhaka');
    expect(dhaka?.upazilas).toContainEqual({ slug: 'dhanmondi', name });
    for (const level of [divisions, districts]) {
      for (const place of level) expect(place.name).toMatch(script);
    }
    const names = dhaka?.upazilas.map((upazila) => upazila.name) ?? [];
    expect(names).toEqual([...names].sort(new Intl.Collator(locale).compare));
    expect(answer.headers['cache-control']).toMatch(/^public, max-age=3600/);
    const etag = String(answer.headers.etag);
    const again = await get(`/locations?locale=${locale}`, { 'if-none-match': etag });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });
});

describe('delivery estimates', () => {
  it('are those of the rules, in words', async () => {
    const { methods } = (await get('/delivery/estimates?district=dhaka&locale=bn')).json();
    expect(methods).toMatchObject([
      {
        code: 'standard',
        label: 'সাধারণ ডেলিভারি',
        fee: { amount: 6_000, currency: 'BDT' },
        freeAbove: { amount: 500_000, currency: 'BDT' },
        earliest: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
      { code: 'express', freeAbove: null },
      { code: 'pickup', fee: { amount: 0 } },
    ]);
  });

  it.each([
    ['', 'required'],
    ['district=', 'format'],
    ['district=atlantis', 'unknown_place'],
    ['district=__proto__', 'format'],
    ['district=Dhaka', 'format'],
    ['district=dhaka&extra=1', 'unknown_field'],
  ])('refuse ?%s', async (query, code) => {
    const answer = await get(`/delivery/estimates?${query}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ code }] });
  });
});
