import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { forbidden } from '../../lib/problem.ts';

/** What a load run sends with its orders and with the accounts that it makes. */
export const LoadRunHeaders = Type.Object({
  'load-run': Type.Optional(
    Type.String({
      pattern: '^[a-z0-9-]{1,60}$',
      description: 'Marks what is made as of this load run; needs `load-run-key`.',
    }),
  ),
  'load-run-key': Type.Optional(Type.String({ maxLength: 200 })),
});

/**
 * The load run that sends the request, or null for a person. Whoever could mark orders freely could
 * order without a mail and have it removed, so the mark needs the shop's key (LOAD_RUN_KEY).
 * @throws Problem `forbidden`
 */
export function loadRunOf(request: FastifyRequest, expectedKey: string | null): string | null {
  const { 'load-run': name, 'load-run-key': key } = request.headers;
  if (name === undefined) return null;
  if (expectedKey === null || typeof key !== 'string' || typeof name !== 'string')
    throw forbidden();
  const given = Buffer.from(key);
  const expected = Buffer.from(expectedKey);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw forbidden();
  return name;
}

/** The end of the addresses of accounts that a load run makes; a full stop is in no run's name. */
export const loadAccountDomain = 'load.dhakacart.example';

/** Whether the address is one of the run's, by which its accounts are found again. */
export function isLoadAccount(email: string, loadRun: string): boolean {
  return email.startsWith(`${loadRun}.`) && email.endsWith(`@${loadAccountDomain}`);
}
