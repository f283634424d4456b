import type { Database } from '@dhakacart/db';
import { applyPayment, type EventSource, type PaymentOutcome } from './apply-payment.ts';
import { poishaOf } from './sslcommerz/amount.ts';
import { type Transaction, transactionOf } from './sslcommerz/answers.ts';
import type { SslcommerzClient } from './sslcommerz/client.ts';
import { type CallbackForm, isSignedBy } from './sslcommerz/signature.ts';

export interface CallbackDeps {
  database: Pick<Database, 'pool'>;
  gateway: SslcommerzClient;
  storePassword: string;
}

export type CallbackOutcome =
  | PaymentOutcome
  /** Not signed with the store's password. */
  | 'bad_signature'
  /** Signed, and yet the gateway knows nothing of it. */
  | 'invalid';

/** Outcomes of forms that were not believed. */
export const refusals: ReadonlySet<CallbackOutcome> = new Set([
  'bad_signature',
  'invalid',
  'unknown',
  'mismatch',
] as const);

/**
 * Takes a form that says it comes from the gateway: a notification, or a browser on its way back.
 * The form is no more than a reason to ask; what is applied is what the gateway answers, except that
 * a signed form may say that nothing was paid.
 * @throws GatewayUnavailable when it could not be asked; nothing was done, and the reconciler will
 */
export async function receiveCallback(
  { database, gateway, storePassword }: CallbackDeps,
  form: CallbackForm,
  source: EventSource,
): Promise<CallbackOutcome> {
  if (!isSignedBy(storePassword, form)) return 'bad_signature';
  const { val_id: valId, tran_id: tranId = '' } = form;
  if (valId) {
    const transaction = await gateway.validate(valId);
    if (!transaction) return 'invalid';
    if (!tellsTheSame(form, transaction)) return 'mismatch';
    return applyPayment(database, transaction, source);
  }
  const captured = (await gateway.findTransactions(tranId)).filter(
    (one) => one.valId !== null && one.tranId === tranId,
  );
  let outcome: PaymentOutcome | null = null;
  for (const transaction of captured) outcome = await applyPayment(database, transaction, source);
  // A form without a capture may fail an attempt, never pay one.
  const told = { ...transactionOf(form), valId: null };
  return outcome ?? applyPayment(database, told, source);
}

const tellsTheSame = (form: CallbackForm, { tranId, amount, currency }: Transaction) =>
  form.tran_id === tranId && poishaOf(form.amount ?? '') === amount && form.currency === currency;
