import { createServer } from 'node:net';

/** What this process was given: whoever asks twice before using the first gets two. */
const given = new Set<number>();

/** The preferred port of loopback where it is free, else one that the system picks. */
export async function freePort(preferred = 0): Promise<number> {
  if (preferred && (await tryPort(preferred))) return preferred;
  for (;;) {
    const port = await tryPort(0);
    if (!port) return preferred;
    if (given.has(port)) continue;
    given.add(port);
    return port;
  }
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
