import type { FastifyRequest } from 'fastify';

export type Locale = 'en' | 'bn';
/** One text in both languages of the shop. */
export type Localized = Record<Locale, string>;

/** The language of an answer: `?locale=`, else the browser's first choice, else English. */
export function localeOf(request: FastifyRequest): Locale {
  const query: unknown = request.query;
  if (typeof query === 'object' && query !== null && 'locale' in query) {
    return query.locale === 'bn' ? 'bn' : 'en';
  }
  return request.headers['accept-language']?.trim().toLowerCase().startsWith('bn') ? 'bn' : 'en';
}
