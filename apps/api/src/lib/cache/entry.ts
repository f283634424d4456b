import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compress = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

export type Encoding = keyof typeof compress;

/** Bytes with their complete header block, ready to be written. */
export interface Representation {
  /** Names and values in turn, as `writeHead` takes them fastest. */
  headers: string[];
  body: Buffer;
}

/** Below this many bytes compressing saves no packet. */
const compressibleBytes = 1_024;

/** One answer in memory. Its representations share a weak ETag, because they mean the same. */
export class CacheEntry {
  readonly key: string;
  readonly tags: readonly string[];
  readonly etag: string;
  /** Milliseconds of `performance.now()`; earlier when something makes it run out. */
  expiresAt: number;
  /** Asked for since the last sweep for room. */
  used = false;
  /** Addresses that were seen to lead here. */
  readonly urls: string[] = [];
  readonly identity: Representation;
  readonly notModified: string[];
  private readonly encoded = new Map<Encoding, Representation>();
  private readonly encoding = new Set<Encoding>();
  private readonly baseHeaders: string[];
  private readonly onGrow: (bytes: number) => void;

  constructor(options: {
    key: string;
    tags: readonly string[];
    body: Buffer;
    expiresAt: number;
    /** Headers of every representation, names and values in turn. */
    headers: readonly string[];
    onGrow: (bytes: number) => void;
  }) {
    const { key, tags, body, expiresAt, headers, onGrow } = options;
    this.key = key;
    this.tags = tags;
    this.expiresAt = expiresAt;
    this.onGrow = onGrow;
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    this.notModified = [...headers, 'etag', this.etag];
    this.baseHeaders = [...this.notModified, 'content-type', 'application/json; charset=utf-8'];
    this.identity = this.represent(body);
  }

  /** Memory of all representations. */
  get bytes(): number {
    let bytes = this.identity.body.length + 512;
    for (const { body } of this.encoded.values()) bytes += body.length;
    return bytes;
  }

  /**
   * The smallest representation that is there for an Accept-Encoding header. One that is missing is
   * made in the background, once: this answer does not wait for it.
   */
  select(acceptEncoding: string | undefined): Representation {
    if (acceptEncoding === undefined || this.identity.body.length < compressibleBytes) {
      return this.identity;
    }
    const wanted: Encoding | null = acceptEncoding.includes('br')
      ? 'br'
      : acceptEncoding.includes('gzip')
        ? 'gzip'
        : null;
    if (!wanted) return this.identity;
    const found = this.encoded.get(wanted);
    if (!found) void this.encode(wanted);
    return found ?? this.identity;
  }

  /** Makes one compressed representation; a second call for the same one does nothing. */
  async encode(encoding: Encoding): Promise<void> {
    if (this.encoding.has(encoding)) return;
    this.encoding.add(encoding);
    const body = await compress[encoding](this.identity.body);
    this.encoded.set(encoding, this.represent(body, encoding));
    this.onGrow(body.length);
  }

  private represent(body: Buffer, encoding?: Encoding): Representation {
    const headers = [...this.baseHeaders, 'content-length', String(body.length)];
    if (encoding) headers.push('content-encoding', encoding);
    return { headers, body };
  }
}
