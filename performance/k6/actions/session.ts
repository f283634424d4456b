import { json, says, send, type Visit } from '../lib/send.ts';

/** A member with a session: who they are, and their orders. */
export function useSession(visit: Visit): void {
  const { settings, shop, turn } = visit;
  const member = shop.members[turn % shop.members.length];
  if (!member) return;
  const headers = { cookie: member.cookie };
  const me = send(visit, {
    action: 'session',
    kind: 'account',
    name: '/api/v1/me',
    url: `${settings.apiUrl}/api/v1/me`,
    headers,
  });
  says(
    'session',
    me,
    200,
    'is the member’s own account',
    () => json<{ user: { email: string } }>(me).user.email === member.email,
  );
  const orders = send(visit, {
    action: 'session',
    kind: 'account',
    name: '/api/v1/orders',
    url: `${settings.apiUrl}/api/v1/orders`,
    headers,
  });
  says('session', orders, 200, 'are the member’s orders', () =>
    Array.isArray(json<{ items: unknown }>(orders).items),
  );
}
