import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { repositoryRoot } from './paths.ts';

export interface Gateway {
  /** What API and worker are told of the payment gateway. */
  environment: Record<string, string>;
  /** The simulator to start in its place; null where the environment names a store. */
  simulator: { url: string; script: string; environment: Record<string, string> } | null;
}

/**
 * The store that SSLCOMMERZ_STORE_ID names, where it is set, for the sandbox or for production; else
 * a simulator on the given port, with a store made for it. Whoever reaches the simulator can pay and
 * change how it behaves, so it listens on this machine alone, wherever the shop does.
 */
export function gatewayFor(port: number, env: NodeJS.ProcessEnv = process.env): Gateway {
  if (env.SSLCOMMERZ_STORE_ID) {
    const names = ['SSLCOMMERZ_URL', 'SSLCOMMERZ_STORE_ID', 'SSLCOMMERZ_STORE_PASSWORD'];
    const given = names.flatMap((name) => (env[name] ? [[name, env[name]]] : []));
    return { environment: Object.fromEntries(given), simulator: null };
  }
  // Another site than the shop's for a browser, as the real one is.
  const address = '127.0.0.1';
  const url = `http://${address}:${port}`;
  const [storeId, storePassword] = ['simulated', randomBytes(12).toString('base64url')];
  return {
    environment: {
      SSLCOMMERZ_URL: url,
      SSLCOMMERZ_STORE_ID: storeId,
      SSLCOMMERZ_STORE_PASSWORD: storePassword,
    },
    simulator: {
      url,
      script: path.join(repositoryRoot, 'packages/gateway-simulator/src/server.ts'),
      environment: {
        HOST: address,
        PORT: String(port),
        STORE_ID: storeId,
        STORE_PASSWORD: storePassword,
      },
    },
  };
}
