import { loadConfig } from './config.ts';
import { startGatewaySimulator } from './start.ts';

const simulator = await startGatewaySimulator(loadConfig());
process.stdout.write(`the gateway simulator listens on ${simulator.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => simulator.close());
}
