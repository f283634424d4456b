import type { Database } from '@dhakacart/db';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { localeOf } from '../../lib/locale.ts';
import { Problem, renderProblem } from '../../lib/problem.ts';
import { toProblem } from '../../plugins/errors.ts';
import { claimKey, forgetKey, hashOf, type KeyedRequest, storeAnswer } from './keys.ts';

/** For the `headers` schema of a route that moves money or stock. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '^[\\x21-\\x7e]+$',
      description: 'One for each intention; the same again gives the same answer.',
    }),
  ),
});

export interface Once {
  /** Who asks: what is hashed into it must be a secret or an id that only they may use. */
  owner: string;
  /** Does it. May store the answer in the transaction of the effect, and then says `stored`. */
  work: (request: KeyedRequest) => Promise<{ status: number; body: string; stored?: boolean }>;
}

/**
 * Answers a request that carries an Idempotency-Key: the first time by doing it, later by what was
 * answered then, with `Idempotent-Replayed: true`. A refusal (4xx) is an answer too; a failure of
 * ours is not, and the request may be sent again.
 * @throws Problem `idempotency_key_required`, and those of `claimKey`
 */
export async function answerOnce(
  database: Pick<Database, 'pool'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { owner, work }: Once,
): Promise<FastifyReply> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') throw keyRequired();
  const target = `${request.method} ${request.url.split('?', 1)[0]}`;
  const keyed = {
    owner: hashOf(owner),
    key,
    hash: hashOf(target, JSON.stringify(request.body ?? null)),
  };
  const claim = await claimKey(database, keyed);
  if (claim.stored) {
    reply.header('idempotent-replayed', 'true');
    return send(reply, claim.stored.status, claim.stored.body);
  }
  const { claimed } = claim;
  try {
    const { status, body, stored: kept } = await work(keyed);
    if (!kept) await storeAnswer(database, claimed, { status, body });
    return send(reply, status, body);
  } catch (error) {
    const problem = toProblem(error);
    if (problem.status >= 500 || problem.options.headers?.['retry-after']) {
      await forgetKey(database, claimed).catch(() => {});
    } else {
      const body = JSON.stringify(renderProblem(problem, localeOf(request), request.id));
      await storeAnswer(database, claimed, { status: problem.status, body });
    }
    throw problem;
  }
}

function send(reply: FastifyReply, status: number, body: string): FastifyReply {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  // As text, since the serialiser must not write stored JSON once more.
  return reply.code(status).type(`${type}; charset=utf-8`).serializer(String).send(body);
}

const keyRequired = () =>
  new Problem('idempotency_key_required', {
    detail: {
      en: 'Send an Idempotency-Key header, so that pressing twice orders once.',
      bn: 'Idempotency-Key হেডার পাঠান, যাতে দুবার চাপলেও একবারই হয়।',
    },
  });
