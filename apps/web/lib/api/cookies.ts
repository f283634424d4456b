export type Cookie = {
  name: string;
  value: string;
  path?: string;
  maxAge?: number;
  httpOnly?: boolean;
  secure?: boolean;
  sameSite?: 'lax' | 'strict' | 'none';
};

/** Reads a Set-Cookie line of our own API; null when it is none. `maxAge` is in seconds. */
export function parseSetCookie(line: string): Cookie | null {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const split = pair.indexOf('=');
  if (split < 1) return null;
  const cookie: Cookie = { name: pair.slice(0, split), value: pair.slice(split + 1) };
  for (const attribute of attributes) {
    const [name = '', value = ''] = attribute.split('=');
    switch (name.toLowerCase()) {
      case 'path':
        cookie.path = value;
        break;
      case 'max-age':
        cookie.maxAge = Number(value);
        break;
      case 'httponly':
        cookie.httpOnly = true;
        break;
      case 'secure':
        cookie.secure = true;
        break;
      case 'samesite': {
        const site = value.toLowerCase();
        if (site === 'lax' || site === 'strict' || site === 'none') cookie.sameSite = site;
      }
    }
  }
  return cookie;
}
