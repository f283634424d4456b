import type { Form, Transaction } from './gateway.ts';

/** A transaction as notifications, returns and the validator tell it. */
export function fieldsOf(transaction: Transaction, storeId: string): Form {
  const { session, instrument, amount, currency, riskLevel } = transaction;
  return {
    tran_id: session.tranId,
    val_id: transaction.valId,
    status: transaction.status,
    amount,
    store_amount: (Number(amount) * 0.975).toFixed(2),
    currency,
    currency_type: currency,
    currency_amount: amount,
    currency_rate: '1.0000',
    base_fair: '0.00',
    bank_tran_id: transaction.bankTranId,
    card_type: instrument.type,
    card_no: '',
    card_issuer: instrument.issuer,
    card_brand: instrument.brand,
    card_issuer_country: 'Bangladesh',
    card_issuer_country_code: 'BD',
    store_id: storeId,
    tran_date: transaction.date,
    error: transaction.error,
    risk_level: riskLevel,
    risk_title: riskLevel === '1' ? 'Risky' : 'Safe',
    value_a: '',
    value_b: '',
    value_c: '',
    value_d: '',
  };
}
