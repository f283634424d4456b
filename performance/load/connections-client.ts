import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

// Opens connections to an API and keeps them, each after one answered request, as browsers do. A process
// of its own, because its file descriptors are as many as the server's. Told "ask" on its input, it asks
// once more on each; told "end", it ends. What it has to say is a line of JSON each time.
const { PORT = '0', CONNECTIONS = '0' } = process.env;
const wanted = Number(CONNECTIONS);
/** How many are being opened, or asked, at once: more would wait for each other only. */
const atOnce = 200;

interface Held {
  socket: Socket;
  closed: boolean;
}

const held: Held[] = [];
const errors: Record<string, number> = {};

function open(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(PORT), '127.0.0.1');
    const one: Held = { socket, closed: false };
    socket.once('error', (error: NodeJS.ErrnoException) => {
      errors[error.code ?? 'other'] = (errors[error.code ?? 'other'] ?? 0) + 1;
    });
    socket.once('close', () => {
      one.closed = true;
      resolve();
    });
    socket.once('connect', async () => {
      if (await ask(one)) held.push(one);
      else socket.destroy();
      resolve();
    });
  });
}

/** One request; whether it was answered with 200 and the connection is still there. */
function ask({ socket, closed }: Held): Promise<boolean> {
  if (closed) return Promise.resolve(false);
  return new Promise((resolve) => {
    let text = '';
    const end = (good: boolean) => {
      socket.off('data', read);
      socket.off('close', lost);
      resolve(good);
    };
    const lost = () => end(false);
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (head === -1 || text.length < head + 4 + length) return;
      end(text.startsWith('HTTP/1.1 200') && !/\r\nconnection: close/i.test(text));
    };
    socket.on('data', read);
    socket.once('close', lost);
    socket.write('GET /api/v1/brands HTTP/1.1\r\nhost: localhost\r\n\r\n');
  });
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = items.values();
  const take = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

const tell = (facts: object) => process.stdout.write(`${JSON.stringify(facts)}\n`);

await inTurn(Array.from({ length: wanted }), open);
tell({ open: held.filter(({ closed }) => !closed).length, errors });

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'end') break;
  const kept = held.filter(({ closed }) => !closed);
  let answered = 0;
  await inTurn(kept, async (one) => {
    if (await ask(one)) answered++;
  });
  tell({ open: kept.length, answered, errors });
}
for (const { socket } of held) socket.destroy();
process.stdin.destroy();
