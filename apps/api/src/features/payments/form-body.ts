import type { FastifyInstance } from 'fastify';
import { Problem } from '../../lib/problem.ts';

/** More than the gateway ever sends. */
const mostFields = 100;
/** Bytes of a form. */
export const formLimit = 16_384;

/**
 * Lets the routes of this scope take forms, and nothing else. A field that comes twice is refused:
 * whoever signs and whoever reads might each see another one.
 */
export function takeForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formLimit },
    (_request, text, done) => {
      const fields = [...new URLSearchParams(String(text))];
      const names = new Set(fields.map(([name]) => name));
      if (names.size !== fields.length || fields.length > mostFields) done(notAForm());
      else done(null, Object.fromEntries(fields));
    },
  );
}

const notAForm = () =>
  new Problem('bad_request', {
    detail: {
      en: 'The form has too many fields, or one of them twice.',
      bn: 'ফর্মে ঘর অতিরিক্ত, অথবা কোনো ঘর দুবার আছে।',
    },
  });
