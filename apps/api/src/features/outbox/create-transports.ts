import { createMailTransport } from './mail-transport.ts';
import { createSmsTransport } from './sms-transport.ts';
import type { TransportSettings, Transports } from './transport.ts';

/** The ways to people, each as the configuration has it. */
export function createTransports(settings: TransportSettings): Transports {
  const mail = createMailTransport(settings);
  return { email: mail, sms: createSmsTransport(settings), close: mail.close };
}
