import type { SimulatorOptions } from './start.ts';

/** What the process runs with; throws when the store that it plays is not named. */
export function loadConfig(): SimulatorOptions {
  const { PORT = '4700', HOST = '127.0.0.1', STORE_ID, STORE_PASSWORD } = process.env;
  if (!STORE_ID || !STORE_PASSWORD) {
    throw new Error('The gateway simulator needs STORE_ID and STORE_PASSWORD.');
  }
  return { host: HOST, port: Number(PORT), storeId: STORE_ID, storePassword: STORE_PASSWORD };
}
