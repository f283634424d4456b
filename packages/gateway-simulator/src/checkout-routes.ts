import type { FastifyInstance } from 'fastify';
import type { Form, Session } from './gateway.ts';
import { checkoutPage, returnPage } from './pages.ts';
import type { Parts } from './start.ts';

const refused = (failedreason: string) => ({
  status: 'FAILED',
  failedreason,
  sessionkey: '',
  GatewayPageURL: '',
});

/** Sessions, and the page that the customer is sent to. */
export async function checkoutRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  const { store, controls, gateway, notifier } = parts;

  app.post<{ Body: Form }>('/gwprocess/v4/api.php', async (request, reply) => {
    if (controls.down) return reply.code(503).send('Service Unavailable');
    const form = request.body ?? {};
    if (form.store_id !== store.id || form.store_passwd !== store.password) {
      return refused('Store Credential Error Or Store is De-active');
    }
    const problem = problemOf(form);
    if (problem) return refused(problem);
    const session = gateway.open(toSession(form));
    return {
      status: 'SUCCESS',
      failedreason: '',
      sessionkey: session.key,
      GatewayPageURL: `http://${request.headers.host}/gwprocess/v4/gw.php?Q=PAY&SESSIONKEY=${session.key}`,
    };
  });

  app.get<{ Querystring: { SESSIONKEY?: string } }>(
    '/gwprocess/v4/gw.php',
    async (request, reply) => {
      const session = gateway.sessions.get(request.query.SESSIONKEY ?? '');
      reply.type('text/html; charset=utf-8').code(session ? 200 : 404);
      return checkoutPage(session ?? null);
    },
  );

  app.post<{ Querystring: { SESSIONKEY?: string }; Body: Form }>(
    '/gwprocess/v4/gw.php',
    async (request, reply) => {
      const session = gateway.sessions.get(request.query.SESSIONKEY ?? '');
      reply.type('text/html; charset=utf-8');
      if (!session) return reply.code(404).send(checkoutPage(null));
      const transaction = gateway.settle(session, request.body?.choice ?? 'cancel', controls);
      const form = notifier.tell(transaction);
      notifier.notify(session.ipnUrl, form);
      const { status } = transaction;
      const back =
        status === 'FAILED'
          ? session.failUrl
          : status === 'CANCELLED'
            ? session.cancelUrl
            : session.successUrl;
      return returnPage(back, form);
    },
  );
}

const mandatory = [
  'total_amount',
  'currency',
  'tran_id',
  'success_url',
  'fail_url',
  'cancel_url',
  'cus_name',
  'cus_email',
  'cus_add1',
  'cus_city',
  'cus_country',
  'cus_phone',
  'shipping_method',
  'product_name',
  'product_category',
  'product_profile',
];
const shipping = ['ship_name', 'ship_add1', 'ship_city', 'ship_postcode', 'ship_country'];

/** Why the gateway would not open a session for it, or null. */
function problemOf(form: Form): string | null {
  const needed = form.shipping_method === 'NO' ? mandatory : [...mandatory, ...shipping];
  const missing = needed.find((name) => !form[name]);
  if (missing) return `Invalid Information! '${missing}' is missing or empty.`;
  if ((form.tran_id ?? '').length > 30) return "'tran_id' is longer than 30 characters.";
  if (!/^\d+\.\d\d$/.test(form.total_amount ?? ''))
    return "'total_amount' is not a decimal (10,2).";
  const amount = Number(form.total_amount);
  if (amount < 10 || amount > 500_000) return 'The amount must be from 10.00 to 500000.00 BDT.';
  const urls = ['success_url', 'fail_url', 'cancel_url', 'ipn_url'].flatMap(
    (name) => form[name] || [],
  );
  const wrong = urls.find((url) => url.length > 255 || !/^https?:\/\//.test(url));
  return wrong === undefined ? null : 'An address is not valid.';
}

const toSession = (form: Form): Omit<Session, 'key'> => ({
  tranId: form.tran_id ?? '',
  amount: form.total_amount ?? '',
  currency: form.currency ?? '',
  successUrl: form.success_url ?? '',
  failUrl: form.fail_url ?? '',
  cancelUrl: form.cancel_url ?? '',
  ipnUrl: form.ipn_url || null,
  customer: form.cus_name ?? '',
  product: form.product_name ?? '',
});
