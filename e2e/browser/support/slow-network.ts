import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface SlowNetwork {
  /** Where the server is reached through it, on this machine. */
  port: number;
  /** How many connections it has carried. */
  connections(): number;
  close(): void;
}

/** A phone on a slow mobile network: 1.6 Mbit/s down, 0.75 up, 150 ms there and back once connected. */
const slow = {
  downBytesPerMs: (1.6 * 1024 * 1024) / 8 / 1000,
  upBytesPerMs: (0.75 * 1024 * 1024) / 8 / 1000,
  latencyMs: 75,
};

/** What is sent in one go; others get their turn in between. */
const pieceBytes = 4096;

/**
 * A slow mobile network before a server of this machine. All connections share its width. Chromium
 * can imitate one itself (Network.emulateNetworkConditions), but on a busy machine it now and then
 * keeps what has arrived for ever.
 */
export async function startSlowNetwork(serverPort: number): Promise<SlowNetwork> {
  const down = sharedLink(slow.downBytesPerMs);
  const up = sharedLink(slow.upBytesPerMs);
  const open = new Set<Socket>();
  let connections = 0;
  const relay = createServer((client) => {
    connections += 1;
    const server = connect(serverPort, 'localhost');
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one));
    }
    // Whoever hangs up in the middle is no fault of the network's.
    carry(client, server, up).catch(() => server.destroy());
    carry(server, client, down).catch(() => client.destroy());
  });
  await once(relay.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (relay.address() as AddressInfo).port,
    connections: () => connections,
    close() {
      relay.close();
      for (const socket of open) socket.destroy();
    },
  };
}

async function carry(from: Socket, to: Socket, pass: (bytes: number) => Promise<void>) {
  for await (const chunk of from as AsyncIterable<Buffer>) {
    for (let start = 0; start < chunk.length; start += pieceBytes) {
      // Nobody waits any more for what a page that was left has asked for.
      if (to.destroyed) return;
      const piece = chunk.subarray(start, start + pieceBytes);
      await pass(piece.length);
      setTimeout(() => to.write(piece), slow.latencyMs);
    }
  }
  setTimeout(() => to.end(), slow.latencyMs);
}

/** Resolves when so many bytes have gone through, after those that were there before. */
function sharedLink(bytesPerMs: number): (bytes: number) => Promise<void> {
  let freeAt = 0;
  return async (bytes) => {
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + bytes / bytesPerMs;
    await wait(freeAt - now);
  };
}
