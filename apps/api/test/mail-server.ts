import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  to: string;
  subject: string;
  messageId: string;
  /** The decoded text part. */
  text: string;
  /** The decoded HTML part. */
  html: string;
  /** Headers and body as they came. */
  raw: string;
}

export interface MailServer {
  /** `smtp://127.0.0.1:…` */
  url: string;
  mails: ReceivedMail[];
  /** Answers to a finished mail from now on; 250 accepts, an empty one leaves the client waiting. */
  answer: string;
  close(): Promise<void>;
}

/** A real SMTP server that takes mail and keeps it, as much of RFC 5321 as one client needs. */
export async function createMailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => sockets.delete(socket));
    socket.setEncoding('utf8');
    let buffer = '';
    let to = '';
    let data: string[] | null = null;
    socket.write('220 test\r\n');
    socket.on('data', (chunk: string) => {
      buffer += chunk;
      for (let end = buffer.indexOf('\r\n'); end !== -1; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (data === null) {
          const recipient = /^RCPT TO:<(.*)>/i.exec(line)?.[1];
          if (recipient) to = recipient;
          if (/^DATA$/i.test(line)) data = [];
          socket.write(/^DATA$/i.test(line) ? '354 go on\r\n' : '250 ok\r\n');
          if (/^QUIT/i.test(line)) socket.end();
        } else if (line === '.') {
          if (mailServer.answer.startsWith('2')) mailServer.mails.push(parse(to, data));
          data = null;
          if (mailServer.answer) socket.write(`${mailServer.answer}\r\n`);
        } else {
          data.push(line.startsWith('..') ? line.slice(1) : line);
        }
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    answer: '250 taken',
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return mailServer;
}

function parse(to: string, lines: string[]): ReceivedMail {
  const raw = lines.join('\r\n');
  const header = (name: string) =>
    new RegExp(`^${name}: ((?:.*)(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1] ?? '';
  return {
    to,
    subject: decodeWords(header('Subject')),
    messageId: header('Message-ID'),
    text: decodePart(raw, 'text/plain'),
    html: decodePart(raw, 'text/html'),
    raw,
  };
}

function decodePart(raw: string, type: string): string {
  const part = new RegExp(
    `Content-Type: ${type}([\\s\\S]*?)\\r\\n\\r\\n([\\s\\S]*?)\\r\\n--`,
    'i',
  ).exec(raw);
  const [, headers = '', body = ''] = part ?? [];
  return /base64/i.test(headers)
    ? Buffer.from(body, 'base64').toString('utf8')
    : decodeQuotedPrintable(body);
}

function decodeWords(text: string): string {
  return text
    .replace(/\r\n[ \t]+/g, '')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, code) => Buffer.from(code, 'base64').toString('utf8'))
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, code) =>
      decodeQuotedPrintable(code.replaceAll('_', ' ')),
    );
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
