import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedSms {
  to: string;
  from: string;
  text: string;
}

export interface SmsServer {
  /** `http://127.0.0.1:…/messages` */
  url: string;
  messages: ReceivedSms[];
  /** Of every request, also of those that were refused. */
  requests: { authorization: string | undefined; idempotencyKey: string | undefined }[];
  /** The status that it answers from now on, 3xx with a place to go; 0 closes the connection. */
  status: number;
  close(): Promise<void>;
}

/** A provider of text messages over real HTTP that takes `POST {to, from, text}` and keeps it. */
export async function createSmsServer(): Promise<SmsServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization, 'idempotency-key': idempotencyKey } = request.headers;
    smsServer.requests.push({ authorization, idempotencyKey: idempotencyKey?.toString() });
    if (smsServer.status === 0) return void request.socket.destroy();
    if (smsServer.status < 300) {
      smsServer.messages.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as ReceivedSms);
    }
    const isRedirect = smsServer.status >= 300 && smsServer.status < 400;
    response.writeHead(smsServer.status, {
      'content-type': 'application/json',
      ...(isRedirect ? { location: '/elsewhere' } : {}),
    });
    response.end(JSON.stringify({ status: smsServer.status }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const smsServer: SmsServer = {
    url: `http://127.0.0.1:${port}/messages`,
    messages: [],
    requests: [],
    status: 202,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return smsServer;
}
