import type { Locale, Localized } from './locale.ts';

interface Definition {
  status: number;
  title: Localized;
}

/** Every code that a client may meet. Codes are stable; titles and details are for people. */
const definitions = {
  bad_request: { status: 400, title: { en: 'Bad request', bn: 'অনুরোধটি সঠিক নয়' } },
  validation_failed: { status: 400, title: { en: 'Invalid input', bn: 'তথ্য সঠিক নয়' } },
  malformed_json: { status: 400, title: { en: 'Malformed JSON', bn: 'JSON সঠিক নয়' } },
  invalid_text: { status: 400, title: { en: 'Invalid text', bn: 'লেখাটি সঠিক নয়' } },
  invalid_cursor: { status: 400, title: { en: 'Invalid cursor', bn: 'পাতার চিহ্ন সঠিক নয়' } },
  invalid_token: { status: 400, title: { en: 'Invalid link', bn: 'লিংকটি সঠিক নয়' } },
  idempotency_key_required: {
    status: 400,
    title: { en: 'Idempotency-Key required', bn: 'Idempotency-Key প্রয়োজন' },
  },
  unauthenticated: { status: 401, title: { en: 'Sign in first', bn: 'আগে সাইন ইন করুন' } },
  invalid_credentials: {
    status: 401,
    title: { en: 'Wrong email or password', bn: 'ইমেইল বা পাসওয়ার্ড ভুল' },
  },
  forbidden: { status: 403, title: { en: 'Not allowed', bn: 'অনুমতি নেই' } },
  cross_origin: { status: 403, title: { en: 'Wrong origin', bn: 'ভিন্ন সাইট থেকে অনুরোধ' } },
  not_found: { status: 404, title: { en: 'Not found', bn: 'পাওয়া যায়নি' } },
  method_not_allowed: { status: 405, title: { en: 'Method not allowed', bn: 'পদ্ধতিটি চলে না' } },
  request_timeout: { status: 408, title: { en: 'Request timeout', bn: 'সময় শেষ' } },
  conflict: { status: 409, title: { en: 'Conflict', bn: 'দ্বন্দ্ব' } },
  email_taken: { status: 409, title: { en: 'Email already in use', bn: 'ইমেইলটি ব্যবহৃত' } },
  insufficient_stock: { status: 409, title: { en: 'Not enough stock', bn: 'পর্যাপ্ত মজুদ নেই' } },
  quantity_limit: { status: 409, title: { en: 'Too many of one item', bn: 'একটি পণ্য অতিরিক্ত' } },
  cart_full: { status: 409, title: { en: 'The cart is full', bn: 'কার্ট পূর্ণ' } },
  cart_empty: { status: 409, title: { en: 'The cart is empty', bn: 'কার্ট খালি' } },
  total_changed: { status: 409, title: { en: 'The sum has changed', bn: 'মোট টাকা বদলে গেছে' } },
  order_too_large: {
    status: 409,
    title: { en: 'The order is too large', bn: 'অর্ডারটি অতিরিক্ত বড়' },
  },
  too_many_open_orders: {
    status: 409,
    title: { en: 'Too many open orders', bn: 'অতিরিক্ত অর্ডার খোলা আছে' },
  },
  coupon_refused: { status: 409, title: { en: 'Coupon refused', bn: 'কুপনটি চলবে না' } },
  payment_refused: {
    status: 409,
    title: { en: 'Payment not possible', bn: 'এভাবে পরিশোধ সম্ভব নয়' },
  },
  order_moved_on: { status: 409, title: { en: 'The order has moved on', bn: 'অর্ডারটি এগিয়ে গেছে' } },
  request_in_flight: { status: 409, title: { en: 'Already under way', bn: 'কাজটি চলছে' } },
  version_mismatch: { status: 412, title: { en: 'Changed meanwhile', bn: 'ইতিমধ্যে বদলে গেছে' } },
  payload_too_large: { status: 413, title: { en: 'Body too large', bn: 'তথ্য অতিরিক্ত বড়' } },
  uri_too_long: { status: 414, title: { en: 'Address too long', bn: 'ঠিকানা অতিরিক্ত লম্বা' } },
  unsupported_media_type: {
    status: 415,
    title: { en: 'Unsupported media type', bn: 'এই ধরনের তথ্য চলে না' },
  },
  idempotency_key_reused: {
    status: 422,
    title: { en: 'Idempotency-Key used before', bn: 'Idempotency-Key আগে ব্যবহৃত' },
  },
  precondition_required: {
    status: 428,
    title: { en: 'Precondition required', bn: 'শর্ত প্রয়োজন' },
  },
  rate_limited: { status: 429, title: { en: 'Too many requests', bn: 'অতিরিক্ত অনুরোধ' } },
  waiting_room: { status: 429, title: { en: 'There is a line', bn: 'সারি চলছে' } },
  account_locked: { status: 429, title: { en: 'Too many attempts', bn: 'অতিরিক্ত চেষ্টা' } },
  headers_too_large: { status: 431, title: { en: 'Headers too large', bn: 'হেডার অতিরিক্ত বড়' } },
  internal_error: { status: 500, title: { en: 'Something broke', bn: 'কিছু একটা ভুল হয়েছে' } },
  overloaded: { status: 503, title: { en: 'Too busy', bn: 'অতিরিক্ত ভিড়' } },
  gateway_unavailable: {
    status: 503,
    title: { en: 'Online payment is unavailable', bn: 'অনলাইন পরিশোধ বন্ধ' },
  },
  database_unavailable: {
    status: 503,
    title: { en: 'Briefly unavailable', bn: 'সাময়িকভাবে বন্ধ' },
  },
} as const satisfies Record<string, Definition>;

export type ProblemCode = keyof typeof definitions;
export const problemCodes = Object.keys(definitions) as ProblemCode[];

/** One field that is wrong. `pointer` is a JSON pointer into the body or the parameters. */
export interface FieldError {
  pointer: string;
  message: string;
  code: string;
}

export interface ProblemOptions {
  /** What to tell the person, in both languages. */
  detail?: Localized;
  /** What to tell the log; never sent. */
  message?: string;
  errors?: (locale: Locale) => FieldError[];
  headers?: Record<string, string>;
  /** Further members of the answer, such as the current cart. */
  members?: Record<string, unknown>;
  cause?: unknown;
}

/** The one error that becomes an answer; everything else thrown is mapped to it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.message ?? code, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.status = definitions[code].status;
    this.options = options;
  }
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  /** The request id, also in the log. */
  instance: string;
  errors?: FieldError[];
  [member: string]: unknown;
}

/** RFC 9457, in the language of the reader. */
export function renderProblem(problem: Problem, locale: Locale, requestId: string): ProblemBody {
  const title = definitions[problem.code].title[locale];
  const errors = problem.options.errors?.(locale);
  return {
    ...problem.options.members,
    type: `urn:dhakacart:problem:${problem.code}`,
    title,
    status: problem.status,
    code: problem.code,
    detail: problem.options.detail?.[locale] ?? title,
    instance: requestId,
    ...(errors ? { errors } : {}),
  };
}

export const notFound = (what: Localized = { en: 'There is nothing here.', bn: 'এখানে কিছু নেই।' }) =>
  new Problem('not_found', { detail: what });

export const unauthenticated = () =>
  new Problem('unauthenticated', {
    detail: { en: 'Sign in to go on.', bn: 'চালিয়ে যেতে সাইন ইন করুন।' },
  });

export const forbidden = () =>
  new Problem('forbidden', {
    detail: { en: 'Your account may not do this.', bn: 'আপনার অ্যাকাউন্টে এই অনুমতি নেই।' },
  });

/** `allow` is the value of the Allow header. */
export const methodNotAllowed = (allow: string) =>
  new Problem('method_not_allowed', {
    detail: { en: `Use one of: ${allow}.`, bn: `ব্যবহার করুন: ${allow}।` },
    headers: { allow },
  });

/** `pointer` starts with a slash; `code` is snake_case. */
export const invalidField = (pointer: string, code: string, message: Localized) =>
  new Problem('validation_failed', {
    detail: message,
    errors: (locale) => [{ pointer, code, message: message[locale] }],
  });

export const invalidCursor = () =>
  new Problem('invalid_cursor', {
    detail: {
      en: 'This page address is not valid any more. Start from the first page.',
      bn: 'এই পাতার ঠিকানা আর চলে না। প্রথম পাতা থেকে শুরু করুন।',
    },
  });

export const invalidText = (pointer: string) =>
  new Problem('invalid_text', {
    detail: {
      en: 'The text holds characters that cannot be stored.',
      bn: 'লেখায় এমন অক্ষর আছে যা রাখা যায় না।',
    },
    errors: (locale) => [
      {
        pointer,
        code: 'invalid_text',
        message: { en: 'Holds invalid characters.', bn: 'অচল অক্ষর আছে।' }[locale],
      },
    ],
  });

/** `retryAfterSeconds` tells the client when to come back. */
export const rateLimited = (retryAfterSeconds: number, headers: Record<string, string> = {}) =>
  new Problem('rate_limited', {
    detail: {
      en: `Too many requests. Try again in ${retryAfterSeconds} seconds.`,
      bn: `অতিরিক্ত অনুরোধ। ${retryAfterSeconds} সেকেন্ড পরে আবার চেষ্টা করুন।`,
    },
    headers: { ...headers, 'retry-after': String(retryAfterSeconds) },
  });

export const overloaded = () =>
  new Problem('overloaded', {
    detail: {
      en: 'Very many people are here right now. Try again in a moment.',
      bn: 'এখন প্রচুর ভিড়। একটু পরে আবার চেষ্টা করুন।',
    },
    headers: { 'retry-after': '2' },
  });

export const databaseUnavailable = (cause: unknown) =>
  new Problem('database_unavailable', {
    message: 'the database did not answer',
    detail: {
      en: 'The shop cannot reach its records for a moment. Try again shortly.',
      bn: 'এই মুহূর্তে তথ্য পাওয়া যাচ্ছে না। একটু পরে আবার চেষ্টা করুন।',
    },
    headers: { 'retry-after': '5' },
    cause,
  });

export const internalError = (cause: unknown) =>
  new Problem('internal_error', {
    message: cause instanceof Error ? cause.message : 'unknown error',
    detail: {
      en: 'Something broke on our side. Nothing was changed.',
      bn: 'আমাদের দিকে কিছু ভুল হয়েছে। কিছুই বদলায়নি।',
    },
    cause,
  });
