import { Type } from 'typebox';
import { named } from '../../lib/http.ts';
import type { CallbackForm } from './sslcommerz/signature.ts';

export const StartedPayment = named(
  'StartedPayment',
  Type.Object({
    paymentId: Type.String(),
    redirectUrl: Type.String({ description: "Where the customer pays: the gateway's own page." }),
  }),
);

/** The form of a callback. What is in it is the gateway's, so that only the bounds are ours. */
export const CallbackBody = Type.Unsafe<CallbackForm>({
  type: 'object',
  additionalProperties: { type: 'string', maxLength: 2_000 },
  description: 'The fields that the gateway documents, with `verify_sign` and `verify_key`.',
});

export const CallbackTaken = Type.Object({
  received: Type.Boolean({ description: 'True also for what was known before.' }),
});
