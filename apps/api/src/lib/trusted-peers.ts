import { BlockList, isIP } from 'node:net';

const knownLimit = 10_000;

/** Tells whether an address lies in one of the ranges (`10.0.0.0/8`, `::1`). */
export function createPeerMatcher(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  // Peers are few and asked about with every request, and each check makes a native object.
  const known = new Map<string, boolean>();
  return (address) => {
    let trusted = known.get(address);
    if (trusted === undefined) {
      const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
      const family = isIP(plain);
      trusted = family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
      if (known.size >= knownLimit) known.clear();
      known.set(address, trusted);
    }
    return trusted;
  };
}
