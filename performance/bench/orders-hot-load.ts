import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSender } from './orders-load.ts';
import { ratePerSecond } from './statistics.ts';

// Sends the order of each given cart once, as fast as they are answered, and prints the rate.
const { URL: url = '', CONNECTIONS = '32', CARTS_FILE = '', TOTAL = '0' } = process.env;
const carts: { id: string; token: string }[] = JSON.parse(await readFile(CARTS_FILE, 'utf8'));
const connections = Number(CONNECTIONS);
const send = createSender(url, connections);
const failures: string[] = [];
const report = await ratePerSecond(carts, connections, async ({ id, token }) => {
  const { status, text } = await send(
    'POST',
    '/orders',
    { cookie: `cart=${token}`, 'idempotency-key': randomUUID() },
    {
      cartId: id,
      contact: { name: 'Bench Shopper', phone: '01712345678', email: 'bench@example.com' },
      delivery: 'standard',
      address: { division: 'dhaka', district: 'dhaka', upazila: 'dhanmondi', line: 'Road 5' },
      payment: 'cod',
      expectedTotal: Number(TOTAL),
    },
  );
  if (status !== 201) failures.push(`${status} ${text}`);
});
process.stdout.write(JSON.stringify({ ...report, failures }), () => process.exit(0));
