import type { Messages } from '@/lib/i18n/types';

type Outcome = { errors: Record<string, string>; problem: string | null };

/**
 * What a refusal of the API means for a form: complaints that belong to one of its fields go there,
 * the rest is said above. `body` is problem+json in the language of the page.
 */
export function readProblem(
  status: number,
  body: unknown,
  fields: readonly string[],
  words: Messages['forms'],
): Outcome {
  const problem = isRecord(body) ? body : {};
  const detail = typeof problem.detail === 'string' ? problem.detail : '';
  if (problem.code === 'email_taken' && fields.includes('email')) {
    return { errors: { email: detail }, problem: null };
  }
  const errors: Record<string, string> = {};
  let homeless = '';
  for (const error of Array.isArray(problem.errors) ? problem.errors : []) {
    if (!isRecord(error)) continue;
    const name = String(error.pointer ?? '').split('/')[1] ?? '';
    const message = String(error.message ?? '');
    if (fields.includes(name)) errors[name] ??= message;
    else homeless ||= message;
  }
  if (Object.keys(errors).length) return { errors, problem: homeless || null };
  if (status === 503) return { errors, problem: detail || words.busy };
  return { errors, problem: detail || homeless || words.failed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
