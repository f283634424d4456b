import { takaOf } from './amount.ts';
import { isObject, type Json, type Transaction, textOf, transactionOf } from './answers.ts';

/** The store as the gateway knows it. */
export interface Store {
  /** Origin of the gateway: production's, the sandbox's, or the simulator's. */
  url: string;
  storeId: string;
  storePassword: string;
}

/** What the customer is to pay for; the callbacks are the same for every outcome. */
export interface SessionRequest {
  /** At most 30 characters, one for each attempt. */
  tranId: string;
  /** Poisha. */
  amount: number;
  returnUrl: string;
  ipnUrl: string;
  customer: {
    name: string;
    email: string;
    phone: string;
    address: string;
    city: string;
    postcode: string;
  };
  /** Null for goods that are picked up. */
  shipped: boolean;
  product: string;
  items: number;
}

export interface RefundAnswer {
  /** `begun` also when it was asked for before. */
  outcome: 'begun' | 'refused';
  ref: string | null;
  reason: string | null;
}

export type RefundState = 'refunded' | 'processing' | 'cancelled';

/** The gateway did not answer, or with something that is no answer. Never holds a secret. */
export class GatewayUnavailable extends Error {}

export type SslcommerzClient = ReturnType<typeof createSslcommerzClient>;

/** Less than the lease of an idempotency key, so that an answer always finds its request alive. */
const defaultTimeoutMs = 10_000;

const validator = '/validator/api/validationserverAPI.php';
const transactions = '/validator/api/merchantTransIDvalidationAPI.php';

/**
 * Talks to SSLCommerz (hosted checkout, version 4). Every method throws `GatewayUnavailable` when
 * there is no answer to rely on; none is called inside a transaction.
 * @see https://developer.sslcommerz.com/doc/v4/
 */
export function createSslcommerzClient(store: Store, { timeoutMs = defaultTimeoutMs } = {}) {
  const credentials = { store_id: store.storeId, store_passwd: store.storePassword };

  /** The query carries the password, so neither the address nor the cause goes into the error. */
  async function call(path: string, init: RequestInit = {}): Promise<Json> {
    const api = path.split('?', 1)[0];
    let response: Response;
    let text: string;
    try {
      response = await fetch(new URL(path, store.url), {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      text = await response.text();
    } catch (error) {
      throw new GatewayUnavailable(`${api}: ${error instanceof Error ? error.name : 'no answer'}`);
    }
    if (!response.ok) throw new GatewayUnavailable(`${api}: status ${response.status}`);
    const json = parse(text);
    if (!json) throw new GatewayUnavailable(`${api}: no JSON object`);
    return json;
  }

  const ask = (path: string, query: Record<string, string>): Promise<Json> =>
    call(`${path}?${new URLSearchParams({ ...query, ...credentials, v: '1', format: 'json' })}`);

  /** It answers 200 also to credentials that are wrong, and then its answer says nothing. */
  function requireConnected(json: Json, api: string): void {
    const connected = textOf(json, 'APIConnect');
    if (connected === 'FAILED' || connected === 'INACTIVE') {
      throw new GatewayUnavailable(`${api}: APIConnect ${connected}`);
    }
  }

  return {
    /** Opens a session; `gatewayUrl` is where the customer pays. */
    async createSession(session: SessionRequest): Promise<{
      sessionKey: string;
      gatewayUrl: string;
    }> {
      const path = '/gwprocess/v4/api.php';
      const body = new URLSearchParams({ ...credentials, ...sessionForm(session) });
      const json = await call(path, { method: 'POST', body });
      const [sessionKey, gatewayUrl] = [textOf(json, 'sessionkey'), json.GatewayPageURL];
      if (textOf(json, 'status') !== 'SUCCESS' || !sessionKey || !isAddress(gatewayUrl)) {
        throw new GatewayUnavailable(`${path}: ${textOf(json, 'failedreason') ?? 'no session'}`);
      }
      return { sessionKey, gatewayUrl };
    },

    /** The capture of that id as the Order Validation API knows it; null when it knows none. */
    async validate(valId: string): Promise<Transaction | null> {
      const json = await ask(validator, { val_id: valId });
      requireConnected(json, validator);
      const transaction = transactionOf(json);
      return transaction.status === 'INVALID_TRANSACTION' || !transaction.tranId
        ? null
        : transaction;
    },

    /** Every transaction under an id of ours; none when the customer tried nothing. */
    async findTransactions(tranId: string): Promise<Transaction[]> {
      const json = await ask(transactions, { tran_id: tranId });
      requireConnected(json, transactions);
      const { element } = json;
      return Array.isArray(element) ? element.filter(isObject).map(transactionOf) : [];
    },

    /**
     * Asks to give `amount` (poisha) back; the same id again is the same refund. Only what says that
     * it is refused counts as refused: after any other answer the money may be on its way, and asking
     * under a new id would send it twice.
     */
    async refund(refund: {
      id: string;
      bankTranId: string;
      amount: number;
      remarks: string;
    }): Promise<RefundAnswer> {
      const json = await ask(transactions, {
        bank_tran_id: refund.bankTranId,
        refund_trans_id: refund.id,
        refe_id: refund.id,
        refund_amount: takaOf(refund.amount),
        refund_remarks: refund.remarks,
      });
      requireConnected(json, transactions);
      const ref = textOf(json, 'refund_ref_id');
      // "processing" says that it was initiated before.
      const status = textOf(json, 'status');
      if ((status === 'success' || status === 'processing') && ref !== null) {
        return { outcome: 'begun', ref, reason: null };
      }
      if (status === 'failed' || textOf(json, 'APIConnect') === 'INVALID_REQUEST') {
        return { outcome: 'refused', ref, reason: refusalOf(json) };
      }
      throw new GatewayUnavailable(`${transactions}: no answer to a refund: ${refusalOf(json)}`);
    },

    async refundState(ref: string): Promise<RefundState> {
      const json = await ask(transactions, { refund_ref_id: ref });
      requireConnected(json, transactions);
      const status = textOf(json, 'status');
      return status === 'refunded' || status === 'cancelled' ? status : 'processing';
    },
  };
}

const refusalOf = (json: Json) =>
  textOf(json, 'errorReason') ?? textOf(json, 'APIConnect') ?? 'no reason given';

function sessionForm(session: SessionRequest): Record<string, string> {
  const { customer } = session;
  return {
    total_amount: takaOf(session.amount),
    currency: 'BDT',
    tran_id: session.tranId,
    success_url: session.returnUrl,
    fail_url: session.returnUrl,
    cancel_url: session.returnUrl,
    ipn_url: session.ipnUrl,
    emi_option: '0',
    cus_name: customer.name.slice(0, 50),
    cus_email: customer.email.slice(0, 50),
    cus_phone: customer.phone,
    cus_add1: customer.address.slice(0, 50),
    cus_city: customer.city.slice(0, 50),
    cus_postcode: customer.postcode,
    cus_country: 'Bangladesh',
    ...(session.shipped
      ? {
          shipping_method: 'Courier',
          ship_name: customer.name.slice(0, 50),
          ship_add1: customer.address.slice(0, 50),
          ship_city: customer.city.slice(0, 50),
          ship_postcode: customer.postcode,
          ship_country: 'Bangladesh',
        }
      : { shipping_method: 'NO' }),
    num_of_item: String(session.items),
    product_name: session.product.slice(0, 255),
    product_category: 'Electronics',
    product_profile: 'physical-goods',
  };
}

function parse(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\/[^/]/.test(value) && URL.canParse(value);
