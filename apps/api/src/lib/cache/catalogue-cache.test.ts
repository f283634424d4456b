import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CatalogueCache } from './catalogue-cache.ts';
import type { Source } from './sources.ts';

let time: number;
let cache: CatalogueCache;

beforeEach(() => {
  time = 1_000;
  cache = new CatalogueCache({ maxBytes: 5_000, headers: [], now: () => time });
  cache.setHearing(true);
});

const body = (text: string, length = 100) => ({ body: Buffer.from(text.padEnd(length, '.')) });
const ask = (key: string, compute: (from: Source) => Promise<{ body: Buffer }>, tags = ['lists']) =>
  cache.get({ key, url: `/${key}`, tags, cacheControl: 'public', compute });

describe('the cache', () => {
  test('computes a cold entry once however many ask', async () => {
    const compute = vi.fn(async () => body('a'));
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => ask('a', compute)));
    expect(compute).toHaveBeenCalledTimes(1);
    expect(others).toEqual([first, first]);
    expect(cache.stats).toMatchObject({ misses: 1, joined: 2 });
    expect(cache.getByUrl('/a')).toBe(first);
  });

  test('keeps no failure', async () => {
    await expect(ask('a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect((await ask('a', async () => body('a'))).identity.body).toHaveLength(100);
  });

  test('drops by tag, and by address with it', async () => {
    await ask('a', async () => body('a'), ['product:a']);
    await ask('b', async () => body('b'), ['product:b']);
    cache.drop('product:a');
    expect(cache.getByUrl('/a')).toBeUndefined();
    expect(cache.getByUrl('/b')).toBeDefined();
    expect(cache.size).toBe(1);
  });

  test('an edit during the computation keeps the result from being stored or shared', async () => {
    const old = Promise.withResolvers<{ body: Buffer }>();
    const first = ask('a', () => old.promise);
    cache.drop('lists');
    const second = await ask('a', async () => body('new'));
    old.resolve(body('old'));
    expect((await first).identity.body.toString()).toMatch(/^old/);
    expect(second.identity.body.toString()).toMatch(/^new/);
    expect((await ask('a', async () => body('never'))).identity.body.toString()).toMatch(/^new/);
  });

  test('stays within its bytes, and lets go of what nobody asks for', async () => {
    await ask('hot', async () => body('hot', 1_000));
    for (let at = 0; at < 20; at++) {
      cache.getByUrl('/hot');
      await ask(`cold${at}`, async () => body('cold', 1_000));
      expect(cache.bytes).toBeLessThanOrEqual(5_000);
    }
    expect(cache.getByUrl('/hot')).toBeDefined();
    expect(cache.getByUrl('/cold0')).toBeUndefined();
    cache.clear();
    expect([cache.bytes, cache.size]).toEqual([0, 0]);
  });

  test('what is larger than everything is served and not kept', async () => {
    const entry = await ask('huge', async () => body('huge', 6_000));
    expect(entry.identity.body).toHaveLength(6_000);
    expect([cache.bytes, cache.size]).toEqual([0, 0]);
  });

  test('forgets with age, and at once while it cannot hear of edits', async () => {
    await ask('a', async () => ({ ...body('a'), maxAgeMs: 50 }));
    time += 50;
    expect(cache.getByUrl('/a')).toBeUndefined();
    await ask('b', async () => body('b'));
    cache.setHearing(false);
    expect(cache.getByUrl('/b')).toBeUndefined();
    await ask('b', async () => body('b'));
    time += 499;
    expect(cache.getByUrl('/b')).toBeDefined();
    time += 1;
    expect(cache.getByUrl('/b')).toBeUndefined();
  });

  describe('while the database is away', () => {
    const away = new Error('away');
    const fails = () => Promise.reject(away);
    beforeEach(() => {
      const isAway = (error: unknown) => error === away;
      cache = new CatalogueCache({ maxBytes: 5_000, headers: [], now: () => time, isAway });
      cache.setHearing(true);
    });

    test('the last answer is given on, however old it is', async () => {
      const first = await ask('a', async () => body('a'));
      cache.setHearing(false);
      time += 60_000;
      expect(cache.getByUrl('/a')).toBeUndefined();
      expect(await ask('a', fails)).toBe(first);
      const next = await ask('a', async () => body('b'));
      expect(next.identity.body.toString()).toMatch(/^b/);
      expect([cache.size, cache.bytes]).toEqual([1, next.bytes]);
    });

    test('what was edited is not', async () => {
      await ask('a', async () => body('a'));
      cache.drop('lists');
      time += 9_000;
      const failing = ask('a', fails);
      time += 9_000;
      await expect(failing).rejects.toBe(away);
    });

    test('a cold answer waits for its return, but not for ever', async () => {
      let failures = 2;
      const recovering = async () => (failures-- > 0 ? fails() : body('a'));
      expect((await ask('a', recovering)).identity.body.toString()).toMatch(/^a/);
      const compute = vi.fn(fails);
      const waiting = ask('b', compute);
      for (const calls of [1, 2]) {
        await expect.poll(() => compute.mock.calls.length).toBeGreaterThan(calls);
        time += 4_000;
      }
      await expect(waiting).rejects.toBe(away);
      // The outage is old by now: nobody else waits.
      await expect(ask('c', fails)).rejects.toBe(away);
    });

    test('any other failure is told at once', async () => {
      await ask('a', async () => body('a'));
      cache.setHearing(false);
      await expect(ask('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    });
  });

  describe('with a standby', () => {
    const away = new Error('away');
    beforeEach(() => {
      cache = new CatalogueCache({
        maxBytes: 5_000,
        headers: [],
        now: () => time,
        isAway: (error) => error === away,
        standbyAfterMs: 20,
      });
      cache.setHearing(true);
    });
    const from =
      (primary: () => Promise<{ body: Buffer }>, standby: () => Promise<{ body: Buffer }>) =>
      (source: Source) =>
        source === 'primary' ? primary() : standby();

    test('a cold answer comes from it while the primary is away, and is not kept long', async () => {
      const compute = from(
        () => Promise.reject(away),
        async () => body('standby'),
      );
      const entry = await ask('a', compute);
      expect(entry.identity.body.toString()).toMatch(/^standby/);
      time += 500;
      expect(cache.getByUrl('/a')).toBeUndefined();
    });

    test('and while the primary does not answer', async () => {
      const never = () => new Promise<never>(() => {});
      const entry = await ask(
        'a',
        from(never, async () => body('standby')),
      );
      expect(entry.identity.body.toString()).toMatch(/^standby/);
    });

    test('a slow primary is waited for when the standby fails', async () => {
      const primary = Promise.withResolvers<{ body: Buffer }>();
      const standby = vi.fn(() => Promise.reject(new Error('behind')));
      const waiting = ask(
        'a',
        from(() => primary.promise, standby),
      );
      await expect.poll(() => standby.mock.calls.length).toBe(1);
      primary.resolve(body('primary'));
      expect((await waiting).identity.body.toString()).toMatch(/^primary/);
    });

    test('is not asked while the primary answers, nor what it refuses', async () => {
      const standby = vi.fn(async () => body('standby'));
      const refused = from(() => Promise.reject(new Error('no such')), standby);
      await expect(ask('a', refused)).rejects.toThrow('no such');
      await ask(
        'b',
        from(async () => body('primary'), standby),
      );
      expect(standby).not.toHaveBeenCalled();
    });
  });

  test('compresses once, in the background, and counts the bytes', async () => {
    const entry = await ask('a', async () => body('a', 2_000));
    const before = cache.bytes;
    expect(entry.select('gzip, br')).toBe(entry.identity);
    await expect.poll(() => entry.select('gzip, br').headers).toContain('br');
    expect(cache.bytes).toBe(before + entry.select('br').body.length);
    expect(entry.select('identity')).toBe(entry.identity);
    expect(entry.select(undefined)).toBe(entry.identity);
  });
});
