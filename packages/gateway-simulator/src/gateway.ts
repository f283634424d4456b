import { randomBytes } from 'node:crypto';
import type { Controls } from './controls.ts';

/** Fields of a form as they were sent. */
export type Form = Record<string, string>;

export interface Session {
  key: string;
  tranId: string;
  /** Taka with two decimals. */
  amount: string;
  currency: string;
  successUrl: string;
  failUrl: string;
  cancelUrl: string;
  ipnUrl: string | null;
  customer: string;
  product: string;
}

export type TransactionStatus = 'VALID' | 'VALIDATED' | 'FAILED' | 'CANCELLED';

export interface Transaction {
  session: Session;
  status: TransactionStatus;
  /** Empty unless money was taken, as the bank's own id is. */
  valId: string;
  bankTranId: string;
  amount: string;
  currency: string;
  instrument: { type: string; issuer: string; brand: string };
  error: string;
  riskLevel: '0' | '1';
  date: string;
}

export interface GatewayRefund {
  ref: string;
  /** The shop's own id of it: the same again is the same refund. */
  transId: string;
  bankTranId: string;
  amount: number;
  initiatedOn: string;
}

/** The instruments of the hosted page by the value of their button. */
export const instruments: Record<string, Transaction['instrument'] & { label: string }> = {
  bkash: {
    label: 'bKash',
    type: 'BKASH-BKash',
    issuer: 'BKash Mobile Banking',
    brand: 'MOBILEBANKING',
  },
  nagad: { label: 'Nagad', type: 'NAGAD-Nagad', issuer: 'Nagad', brand: 'MOBILEBANKING' },
  card: {
    label: 'Visa card',
    type: 'VISA-Dutch Bangla',
    issuer: 'TRUST BANK, LTD.',
    brand: 'VISA',
  },
};
const none = { type: '', issuer: '', brand: '' };

export type Gateway = ReturnType<typeof createGateway>;

/** The gateway's books. */
export function createGateway() {
  const sessions = new Map<string, Session>();
  const transactions: Transaction[] = [];
  const refunds: GatewayRefund[] = [];

  return {
    sessions,
    transactions,
    refunds,

    open(fields: Omit<Session, 'key'>): Session {
      const session = { ...fields, key: randomBytes(16).toString('hex').toUpperCase() };
      sessions.set(session.key, session);
      return session;
    },

    /** What the customer did on the hosted page; money is taken at most once in a session. */
    settle(
      session: Session,
      choice: string,
      { charge, riskLevel }: Pick<Controls, 'charge' | 'riskLevel'>,
    ): Transaction {
      const taken = transactions.find((one) => one.session === session && one.valId !== '');
      if (taken) return taken;
      const instrument = instruments[choice];
      const transaction: Transaction = {
        session,
        status: instrument ? 'VALID' : choice === 'cancel' ? 'CANCELLED' : 'FAILED',
        valId: instrument ? numbered(10) : '',
        bankTranId: instrument ? numbered(8) : '',
        amount: charge?.amount ?? session.amount,
        currency: charge?.currency ?? session.currency,
        instrument: instrument ?? none,
        error: choice === 'fail' ? 'Declined by the issuing bank' : '',
        riskLevel,
        date: stamp(),
      };
      transactions.push(transaction);
      return transaction;
    },

    refund({
      transId,
      bankTranId,
      amount,
    }: Pick<GatewayRefund, 'transId' | 'bankTranId' | 'amount'>) {
      const known = refunds.find((one) => one.transId === transId);
      if (known) return { refund: known, isNew: false };
      const transaction = transactions.find((one) => one.bankTranId === bankTranId);
      const given = refunds
        .filter((one) => one.bankTranId === bankTranId)
        .reduce((sum, one) => sum + one.amount, 0);
      if (!transaction || given + amount > Number(transaction.amount) + 0.001) return null;
      const refund = { ref: numbered(6), transId, bankTranId, amount, initiatedOn: stamp() };
      refunds.push(refund);
      return { refund, isNew: true };
    },
  };
}

/** `2026-11-26 09:30:12`, as the gateway writes times. */
const stamp = () => new Date().toISOString().slice(0, 19).replace('T', ' ');
const numbered = (bytes: number) =>
  `${stamp().replaceAll(/\D/g, '').slice(2)}${randomBytes(bytes).toString('hex')}`;
