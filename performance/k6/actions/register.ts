import { accountOf, markOf } from '../lib/marked.ts';
import { json, says, send, type Visit } from '../lib/send.ts';

/** A new account of this run, without a welcome mail; whoever makes it is signed in. */
export function register(visit: Visit): void {
  const { settings, turn } = visit;
  const account = accountOf(settings, `new${turn}`);
  const answer = send(visit, {
    action: 'register',
    kind: 'account',
    name: '/api/v1/auth/register',
    method: 'POST',
    url: `${settings.apiUrl}/api/v1/auth/register`,
    headers: markOf(settings),
    body: account,
    expect: [201],
  });
  says(
    'register',
    answer,
    201,
    'is the account, and a session',
    () =>
      json<{ user: { email: string } }>(answer).user.email === account.email &&
      Boolean(answer.headers['Set-Cookie']?.includes('session=')),
  );
}
