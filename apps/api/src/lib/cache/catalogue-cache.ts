import { setTimeout as delay } from 'node:timers/promises';
import { CacheEntry } from './entry.ts';
import type { Source } from './sources.ts';

/** What a request asks the cache for. */
export interface CacheQuery {
  /** Names the normalised query. */
  key: string;
  /** The address that was asked for, remembered for `getByUrl`. */
  url: string;
  /** An edit of any of these drops the answer. */
  tags: readonly string[];
  /** Value of the Cache-Control header. */
  cacheControl: string;
  compute: (from: Source) => Promise<Computed>;
}

/** What computing a cold answer gives. */
export interface Computed {
  body: Buffer;
  /** Until the answer changes by itself, such as at the end of a campaign, ms. */
  maxAgeMs?: number;
}

export interface CatalogueCacheOptions {
  maxBytes: number;
  /** Headers of every answer, names and values in turn. */
  headers: readonly string[];
  /** Whether a computation failed because the database is away, and so may succeed soon. */
  isAway?: (error: unknown) => boolean;
  /** After so long without an answer from the primary a standby is asked; without it there is none, ms. */
  standbyAfterMs?: number | undefined;
  /** Time for tests; milliseconds that never go back. */
  now?: () => number;
}

/** An upper bound on staleness whatever goes wrong with notifications. */
const longestAgeMs = 5 * 60_000;
/** While no notification can arrive, an answer is kept for as long as a price may be wrong. */
const deafAgeMs = 500;
const urlsPerEntry = 4;
/**
 * So long after the database was lost a cold answer still waits for its return: about what it takes
 * until a replica is the primary, and less than callers wait for an answer. Later ones fail at once.
 */
const awayPatienceMs = 8_000;
const awayRetryMs = 200;

interface Flight {
  promise: Promise<CacheEntry>;
  tags: readonly string[];
  /** Set when an edit came after take-off: the result may be old and is not kept. */
  state: { stale: boolean };
}

/**
 * Catalogue answers as bytes, by normalised query. Bounded in bytes; an entry that many ask for at
 * once is computed once; what an edit touches is dropped, also when it is still being computed.
 *
 * While the database is away, an answer that has run out is given on (stale-if-error, RFC 5861):
 * nobody can edit or order meanwhile, and browsing outlives the change of a primary. What was never
 * asked for before comes from a standby, if there is one.
 */
export class CatalogueCache {
  readonly stats = { hits: 0, misses: 0, joined: 0, evicted: 0, dropped: 0 };
  bytes = 0;
  private readonly entries = new Map<string, CacheEntry>();
  private readonly byUrl = new Map<string, CacheEntry>();
  private readonly byTag = new Map<string, Set<CacheEntry>>();
  private readonly flights = new Map<string, Flight>();
  private hears = false;
  private readonly maxBytes: number;
  private readonly headers: readonly string[];
  private readonly isAway: (error: unknown) => boolean;
  private readonly standbyAfterMs: number | undefined;
  private readonly now: () => number;
  /** When computations began to fail because the database is away, and when the last one did. */
  private away: { since: number; last: number } | null = null;

  constructor(options: CatalogueCacheOptions) {
    const { maxBytes, headers, isAway = () => false, now = () => performance.now() } = options;
    this.maxBytes = maxBytes;
    this.headers = headers;
    this.isAway = isAway;
    this.standbyAfterMs = options.standbyAfterMs;
    this.now = now;
  }

  get size(): number {
    return this.entries.size;
  }

  /** Whether edits reach this process; with the change of it every answer has run out. */
  setHearing(hears: boolean): void {
    this.hears = hears;
    this.outdateFlights(() => true);
    for (const entry of this.entries.values())
      entry.expiresAt = Math.min(entry.expiresAt, this.now());
  }

  /** The entry that an address led to before; spares parsing and validating it again. */
  getByUrl(url: string): CacheEntry | undefined {
    const entry = this.byUrl.get(url);
    if (!entry || entry.expiresAt <= this.now()) return undefined;
    entry.used = true;
    this.stats.hits++;
    return entry;
  }

  /** The entry of a key, computed when it is cold. */
  async get(query: CacheQuery): Promise<CacheEntry> {
    const present = this.entries.get(query.key);
    if (present && present.expiresAt > this.now()) {
      present.used = true;
      this.stats.hits++;
      this.remember(query.url, present);
      return present;
    }
    const underway = this.flights.get(query.key);
    if (underway) {
      this.stats.joined++;
      return underway.promise;
    }
    this.stats.misses++;
    const state = { stale: false };
    const promise = this.fly(query, state);
    this.flights.set(query.key, { promise, tags: query.tags, state });
    return promise;
  }

  /** Drops what carries the tag, also where it is being computed right now. */
  drop(tag: string): void {
    this.outdateFlights((tags) => tags.includes(tag));
    for (const entry of this.byTag.get(tag) ?? []) {
      this.stats.dropped++;
      this.remove(entry);
    }
  }

  clear(): void {
    this.outdateFlights(() => true);
    this.stats.dropped += this.entries.size;
    this.entries.clear();
    this.byUrl.clear();
    this.byTag.clear();
    this.bytes = 0;
  }

  private async fly(query: CacheQuery, state: Flight['state']): Promise<CacheEntry> {
    const { key, tags, cacheControl } = query;
    try {
      const computed = await this.compute(query);
      if (computed instanceof CacheEntry) return computed;
      const { body, maxAgeMs = longestAgeMs } = computed;
      const entry: CacheEntry = new CacheEntry({
        key,
        tags,
        body,
        expiresAt: this.now() + Math.min(maxAgeMs, this.hears ? longestAgeMs : deafAgeMs),
        headers: [...this.headers, 'cache-control', cacheControl, 'vary', 'accept-encoding'],
        onGrow: (bytes) => {
          if (this.entries.get(key) === entry) this.grow(bytes);
        },
      });
      if (!state.stale) this.store(entry, query.url);
      return entry;
    } finally {
      if (this.flights.get(key)?.state === state) this.flights.delete(key);
    }
  }

  /** The last answer while the database is away; where there is none, waits for its return. */
  private async compute(query: CacheQuery): Promise<Computed | CacheEntry> {
    for (;;) {
      const begun = this.now();
      try {
        const computed = await this.ask(query);
        this.away = null;
        return computed;
      } catch (error) {
        if (!this.isAway(error)) throw error;
        const last = this.now();
        // A failure of long ago belongs to an outage that nobody saw the end of.
        const goesOn = this.away && begun - this.away.last < awayPatienceMs;
        this.away = { since: goesOn && this.away ? this.away.since : begun, last };
        const entry = this.entries.get(query.key);
        if (entry) return entry;
        if (last - this.away.since >= awayPatienceMs) throw error;
        await delay(awayRetryMs);
      }
    }
  }

  /** The primary's answer; the standby's when the primary is away or slow and the standby is first. */
  private async ask({ key, compute }: CacheQuery): Promise<Computed> {
    const primary = compute('primary');
    if (this.standbyAfterMs === undefined) return primary;
    const state = await Promise.race([
      primary.then(
        () => 'ended',
        (error: unknown) => (this.isAway(error) ? 'away' : 'ended'),
      ),
      delay(this.standbyAfterMs, 'slow', { ref: false }),
    ]);
    if (state === 'ended' || (state === 'away' && this.entries.has(key))) return primary;
    // No notification tells what a standby does not know yet.
    const standby = compute('standby').then(({ body, maxAgeMs = deafAgeMs }) => ({
      body,
      maxAgeMs: Math.min(maxAgeMs, deafAgeMs),
    }));
    if (state === 'slow') return Promise.any([primary, standby]).catch(() => primary);
    return standby.catch((error: unknown) =>
      this.isAway(error) ? primary : Promise.reject(error),
    );
  }

  private outdateFlights(concerned: (tags: readonly string[]) => boolean): void {
    for (const [key, flight] of this.flights) {
      if (!concerned(flight.tags)) continue;
      flight.state.stale = true;
      this.flights.delete(key);
    }
  }

  private store(entry: CacheEntry, url: string): void {
    const before = this.entries.get(entry.key);
    if (before) this.remove(before);
    this.entries.set(entry.key, entry);
    for (const tag of entry.tags) {
      const tagged = this.byTag.get(tag);
      if (tagged) tagged.add(entry);
      else this.byTag.set(tag, new Set([entry]));
    }
    this.remember(url, entry);
    this.grow(entry.bytes);
  }

  private remember(url: string, entry: CacheEntry): void {
    if (entry.urls.length >= urlsPerEntry || this.byUrl.get(url) === entry) return;
    entry.urls.push(url);
    this.byUrl.set(url, entry);
  }

  private grow(bytes: number): void {
    this.bytes += bytes;
    // The clock algorithm: what was asked for since the last round gets another one.
    for (const entry of this.entries.values()) {
      if (this.bytes <= this.maxBytes) return;
      if (entry.used) {
        entry.used = false;
        this.entries.delete(entry.key);
        this.entries.set(entry.key, entry);
      } else {
        this.stats.evicted++;
        this.remove(entry);
      }
    }
  }

  private remove(entry: CacheEntry): void {
    if (this.entries.get(entry.key) !== entry) return;
    this.entries.delete(entry.key);
    this.bytes -= entry.bytes;
    for (const url of entry.urls) this.byUrl.delete(url);
    for (const tag of entry.tags) {
      const tagged = this.byTag.get(tag);
      tagged?.delete(entry);
      if (tagged?.size === 0) this.byTag.delete(tag);
    }
  }
}
