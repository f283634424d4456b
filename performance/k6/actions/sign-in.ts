import { json, says, send, type Visit } from '../lib/send.ts';

/** A member of this run signs in; the cookie stays with the visit. */
export function signIn(visit: Visit): void {
  const { settings, shop, turn } = visit;
  const member = shop.forSignIn[turn % shop.forSignIn.length];
  if (!member) return;
  const answer = send(visit, {
    action: 'sign-in',
    kind: 'account',
    name: '/api/v1/auth/sign-in',
    method: 'POST',
    url: `${settings.apiUrl}/api/v1/auth/sign-in`,
    body: { email: member.email, password: member.password },
  });
  says(
    'sign-in',
    answer,
    200,
    'is the account, and a new session',
    () =>
      json<{ user: { email: string } }>(answer).user.email === member.email &&
      Boolean(answer.headers['Set-Cookie']?.includes('session=')),
  );
}
