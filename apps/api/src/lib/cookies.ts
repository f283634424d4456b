/**
 * The value of a cookie in a Cookie header, or undefined. Values are tokens, so nothing is decoded.
 * The first of several cookies with one name counts.
 */
export function readCookie(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  for (let start = 0; start < header.length; ) {
    const end = header.indexOf(';', start);
    const pair = header.slice(start, end === -1 ? undefined : end).trim();
    if (pair.startsWith(name) && pair[name.length] === '=') return pair.slice(name.length + 1);
    if (end === -1) return undefined;
    start = end + 1;
  }
  return undefined;
}

export interface CookieJar {
  /** The cookie's full name; `__Host-` ties it to this host and to https. */
  name: string;
  /** The Set-Cookie values that store it for `maxAgeMs`, and a hint for scripts that it is there. */
  set(value: string, maxAgeMs: number): string[];
  /** A Set-Cookie value that removes the cookie. */
  clear(): string;
  read(header: string | undefined): string | undefined;
}

/**
 * Says to a page's scripts that the browser holds a session or a cart, so that they ask for them; it
 * holds no secret and nothing is decided by it. Most visitors have neither, and their pages ask for
 * nothing.
 */
export const hintCookie = 'visitor';

/**
 * A cookie that scripts cannot read and other sites do not send along. Browsers refuse `__Host-` and
 * Secure on plain http, so both follow the public origin.
 */
export function createCookie(plainName: string, secure: boolean): CookieJar {
  const name = secure ? `__Host-${plainName}` : plainName;
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    name,
    set: (value, maxAgeMs) => {
      const age = `Max-Age=${Math.floor(maxAgeMs / 1000)}`;
      return [
        `${name}=${value}; ${age}${attributes}`,
        `${hintCookie}=1; ${age}; Path=/; SameSite=Lax${secure ? '; Secure' : ''}`,
      ];
    },
    clear: () => `${name}=; Max-Age=0${attributes}`,
    read: (header) => readCookie(header, name),
  };
}
