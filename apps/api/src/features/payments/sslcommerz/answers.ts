import { poishaOf } from './amount.ts';

/** A transaction as the gateway's validator or its transaction query tells it. */
export interface Transaction {
  tranId: string;
  /** VALID, VALIDATED, FAILED, CANCELLED, PENDING, EXPIRED, UNATTEMPTED or another word. */
  status: string;
  /** The gateway's id of the capture; null where nothing was captured. */
  valId: string | null;
  /** Poisha; null when what it said is no sum. */
  amount: number | null;
  currency: string;
  /** What the customer was asked for, before any conversion; null when it does not say. */
  asked: { amount: number | null; currency: string } | null;
  bankTranId: string | null;
  /** "BKASH-BKash", "VISA-Dutch Bangla". */
  instrument: string | null;
  /** The gateway asks to look at it before anything is handed over. */
  risky: boolean;
  error: string | null;
}

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of an answer, tidied and bounded; null when there is none. Numbers come as either. */
export function textOf(json: Json, name: string): string | null {
  const value = json[name];
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.trim().slice(0, 255) : '';
  return text === '' ? null : text;
}

export function transactionOf(json: Json): Transaction {
  const currencyType = textOf(json, 'currency_type');
  return {
    tranId: textOf(json, 'tran_id') ?? '',
    status: textOf(json, 'status') ?? '',
    valId: textOf(json, 'val_id'),
    amount: poishaOf(textOf(json, 'amount') ?? ''),
    currency: textOf(json, 'currency') ?? '',
    asked:
      currencyType === null
        ? null
        : { amount: poishaOf(textOf(json, 'currency_amount') ?? ''), currency: currencyType },
    bankTranId: textOf(json, 'bank_tran_id'),
    instrument: textOf(json, 'card_type'),
    risky: textOf(json, 'risk_level') === '1',
    error: textOf(json, 'error'),
  };
}
