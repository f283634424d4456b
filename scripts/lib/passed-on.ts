/** What of this terminal's environment reaches API and worker of `pnpm start`. */
const names = [
  'SMTP_URL',
  'MAIL_FROM',
  'SMS_URL',
  'SMS_TOKEN',
  'SMS_SENDER',
  'LOAD_RUN_KEY',
  'HOLD_MINUTES',
];

/**
 * The settings of API and worker that the environment gives. By name, so that what happens to stand
 * in a terminal (a PORT, somebody's PUBLIC_ORIGIN) does not bend the shop; the store of the payment
 * gateway is `gatewayFor`'s. Shops for tests and measurements do without, to be the same everywhere.
 */
export function passedOn(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const given = names.flatMap((name) => (env[name] ? [[name, env[name]]] : []));
  return Object.fromEntries(given);
}
