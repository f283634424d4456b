import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { nodes } from './nodes.ts';
import { settings } from './settings.ts';

/** Servers on this machine, which is outside of the cluster: each says its name. */
export interface Outside {
  address: string;
  /** By the names that were asked for. */
  ports: Record<string, number>;
  stop(): void;
}

export async function listenOutside(names: string[]): Promise<Outside> {
  const servers: Server[] = [];
  const ports: Record<string, number> = {};
  for (const name of names) {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(name);
    });
    await once(server.listen(0), 'listening');
    ports[name] = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return {
    address: settings.outside ?? (await addressTowardsNodes()),
    ports,
    stop() {
      for (const server of servers) server.close();
    },
  };
}

/** Our own address on the way to the cluster's nodes; connecting a UDP socket sends nothing. */
async function addressTowardsNodes(): Promise<string> {
  const [node] = await nodes();
  const address = node?.status.addresses.find(({ type }) => type === 'InternalIP')?.address;
  if (!address) throw new Error('no node has an address');
  const socket = createSocket('udp4');
  socket.connect(9, address);
  await once(socket, 'connect');
  const own = socket.address().address;
  socket.close();
  return own;
}
