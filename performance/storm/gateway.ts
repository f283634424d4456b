import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GatewaySimulator, startGatewaySimulator } from '@dhakacart/gateway-simulator';

export interface StormGateway {
  simulator: GatewaySimulator;
  /** What API and worker are told of it. */
  environment: Record<string, string>;
  /** From now on callbacks go to these replicas, one after the other. */
  callBackAt(urls: readonly string[]): void;
  close(): Promise<void>;
}

/** The payment gateway of a storm, and one origin for its callbacks, behind which the replicas are. */
export async function startStormGateway(): Promise<StormGateway> {
  const store = { storeId: 'storm', storePassword: 'storm@ssl' };
  const simulator = await startGatewaySimulator(store);
  let replicas: readonly string[] = [];
  let turn = 0;
  const front = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = await fetch(`${replicas[turn++ % replicas.length]}${request.url}`, {
      method: 'POST',
      body: Buffer.concat(chunks),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    }).catch(() => null);
    response.writeHead(answer?.status ?? 502).end(await answer?.text());
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    simulator,
    environment: {
      SSLCOMMERZ_URL: simulator.url,
      SSLCOMMERZ_STORE_ID: store.storeId,
      SSLCOMMERZ_STORE_PASSWORD: store.storePassword,
      RATE_LIMIT_GATEWAY: '0',
      PUBLIC_ORIGIN: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    },
    callBackAt(urls) {
      replicas = urls;
    },
    async close() {
      front.closeAllConnections();
      front.close();
      await simulator.close();
    },
  };
}
