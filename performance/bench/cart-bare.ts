import { createHash } from 'node:crypto';
import { newId } from '@dhakacart/db';
import Fastify from 'fastify';
import pg from 'pg';

// Adding to a cart with nothing around it: one bare route that sends the statements of the API
// through `pg`, one after the other, and answers with the rows. STATEMENTS holds their texts.
const { PORT = '0', DATABASE_URL = '', STATEMENTS = '[]' } = process.env;
const [session = '', add = '', read = ''] = JSON.parse(STATEMENTS) as string[];
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const lifetimeMs = 30 * 24 * 60 * 60 * 1000;

const app = Fastify();
app.post<{ Body: { variantId: string; quantity: number } }>('/add', async (request, reply) => {
  const token = request.headers.cookie?.slice('session='.length) ?? '';
  const hash = createHash('sha256').update(token).digest();
  const found = await pool.query({ name: 'session', text: session, values: [hash] });
  const { user_id: userId } = found.rows[0];
  const { variantId, quantity } = request.body;
  const expiresAt = new Date(Date.now() + lifetimeMs);
  const values = [userId, variantId, quantity, null, expiresAt, newId('crt'), newId('itm')];
  const added = await pool.query({ name: 'add', text: add, values });
  if (added.rowCount !== 1) return reply.code(409).send();
  const cart = await pool.query({ name: 'read', text: read, values: [userId] });
  return reply.code(201).send(cart.rows);
});
app.get('/ready', () => 'ready');
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
