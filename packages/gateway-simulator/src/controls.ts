/** What a notification may be made to say that is not so. */
export const forgeries = [
  /** Another sum, signed anew, as if the gateway's own key had leaked. */
  'amount',
  /** Another currency, signed anew. */
  'currency',
  /** The id of another transaction (`otherTranId`), signed anew. */
  'tran_id',
  /** Another sum under the old signature. */
  'signature',
] as const;

export interface Controls {
  /** Every API answers 503, as if the gateway were down. */
  down: boolean;
  /** `hold` keeps notifications until they are released; `drop` loses them. */
  ipn: 'send' | 'hold' | 'drop';
  /** Wait before a notification is sent, ms. */
  ipnDelayMs: number;
  /** How often each notification is sent, in parallel. */
  ipnCopies: number;
  /** What is wrong with notifications and returns. */
  forge: (typeof forgeries)[number] | null;
  otherTranId: string | null;
  /** What transactions really are: taka and currency charged instead of what was asked for. */
  charge: { amount: string; currency: string } | null;
  riskLevel: '0' | '1';
  /** How refunds end: `processing` leaves them under way, `refused` never begins them. */
  refunds: 'refunded' | 'processing' | 'cancelled' | 'refused';
}

export const createControls = (): Controls => ({
  down: false,
  ipn: 'send',
  ipnDelayMs: 0,
  ipnCopies: 1,
  forge: null,
  otherTranId: null,
  charge: null,
  riskLevel: '0',
  refunds: 'refunded',
});
