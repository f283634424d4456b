import type { FastifyInstance } from 'fastify';
import { fieldsOf } from './fields.ts';
import type { Form, Transaction } from './gateway.ts';
import type { Parts } from './start.ts';

/** Order validation, transaction query and refunds: what the shop's server asks. */
export async function validatorRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  const { store, controls, gateway } = parts;
  app.addHook('onRequest', (_request, reply, done) => {
    if (controls.down) reply.code(503).send('Service Unavailable');
    else done();
  });
  const isOurs = (query: Form) =>
    query.store_id === store.id && query.store_passwd === store.password;

  app.get<{ Querystring: Form }>('/validator/api/validationserverAPI.php', async ({ query }) => {
    if (!isOurs(query)) return { APIConnect: 'FAILED', status: 'INVALID_TRANSACTION' };
    const transaction = gateway.transactions.find(
      ({ valId }) => valId !== '' && valId === query.val_id,
    );
    if (!transaction) return { APIConnect: 'DONE', status: 'INVALID_TRANSACTION' };
    const { status } = transaction;
    transaction.status = 'VALIDATED';
    return { ...elementOf(transaction), APIConnect: 'DONE', status };
  });

  app.get<{ Querystring: Form }>(
    '/validator/api/merchantTransIDvalidationAPI.php',
    async ({ query }) => {
      if (!isOurs(query)) return { APIConnect: 'FAILED' };
      if (query.refund_ref_id) return refundState(query.refund_ref_id);
      if (query.bank_tran_id) return refund(query);
      const found = gateway.transactions.filter(({ session }) => session.tranId === query.tran_id);
      return {
        APIConnect: 'DONE',
        no_of_trans_found: found.length,
        element: found.map(elementOf),
      };
    },
  );

  function refund({ bank_tran_id: bankTranId = '', ...query }: Form): Form {
    const answer = { APIConnect: 'DONE', bank_tran_id: bankTranId };
    const { refund_trans_id: transId, refund_amount: amount, refund_remarks: remarks } = query;
    if (!transId || transId.length > 30 || !remarks || !/^\d+\.\d\d$/.test(amount ?? '')) {
      return { ...answer, APIConnect: 'INVALID_REQUEST' };
    }
    const done =
      controls.refunds === 'refused'
        ? null
        : gateway.refund({ transId, bankTranId, amount: Number(amount) });
    if (!done) return { ...answer, status: 'failed', errorReason: 'Refund is not possible' };
    return {
      ...answer,
      trans_id: transId,
      refund_ref_id: done.refund.ref,
      // "processing" is how the gateway says that it has been asked for this one before.
      status: done.isNew ? 'success' : 'processing',
      errorReason: '',
    };
  }

  function refundState(ref: string): Form {
    const refund = gateway.refunds.find((one) => one.ref === ref);
    if (!refund) return { APIConnect: 'INVALID_REQUEST' };
    const { refunds: end } = controls;
    return {
      APIConnect: 'DONE',
      bank_tran_id: refund.bankTranId,
      refund_ref_id: ref,
      initiated_on: refund.initiatedOn,
      refunded_on: end === 'refunded' ? refund.initiatedOn : '',
      status: end === 'refused' ? 'cancelled' : end,
    };
  }

  const elementOf = (transaction: Transaction): Form => fieldsOf(transaction, store.id);
}
