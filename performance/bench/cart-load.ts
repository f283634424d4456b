import { createHash } from 'node:crypto';
import autocannon from 'autocannon';

/** The session token of the n-th shopper of this benchmark. */
export function tokenOf(shopper: number): string {
  return createHash('sha256').update(`bench shopper ${shopper}`).digest('base64url');
}

/**
 * Many shoppers in turn, each adding one of a few items: a first addition makes a cart, later ones
 * make lines and then larger quantities, as on a day of sale. Prints what autocannon reports.
 */
async function main(): Promise<void> {
  const { URL: url = '', SECONDS = '1', SHOPPERS = '1', VARIANTS = '' } = process.env;
  const shoppers = Number(SHOPPERS);
  const variants = VARIANTS.split(',');
  const cookies = Array.from({ length: shoppers }, (_, index) => `session=${tokenOf(index)}`);
  const bodies = variants.map((variantId) => JSON.stringify({ variantId, quantity: 1 }));
  let sent = 0;
  const report = await autocannon({
    url,
    duration: Number(SECONDS),
    connections: 32,
    requests: [
      {
        method: 'POST',
        setupRequest(request) {
          const turn = sent++;
          return {
            ...request,
            headers: {
              'content-type': 'application/json',
              cookie: cookies[turn % shoppers] ?? '',
            },
            body: bodies[Math.floor(turn / shoppers) % bodies.length] ?? '',
          };
        },
      },
    ],
  });
  process.stdout.write(JSON.stringify(report));
}

if (import.meta.main) await main();
