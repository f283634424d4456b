import { type Form, instruments, type Session } from './gateway.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const style = `
  :root { color-scheme: light dark }
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#eef1f5, #14171c) }
  main { max-width: 26rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
  .note { margin: 0 0 1rem; padding: .5rem .75rem; border-radius: .5rem; font-size: .875rem;
    background: light-dark(#fff3d6, #3b3113) }
  .card { padding: 1.25rem; border-radius: .75rem; background: light-dark(#fff, #1f242c) }
  h1 { margin: 0; font-size: 1.125rem }
  dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 1rem 0 }
  dt { opacity: .7 } dd { margin: 0; text-align: right; overflow-wrap: anywhere }
  .sum { font-size: 1.375rem; font-weight: 650; white-space: nowrap }
  button { display: block; width: 100%; min-height: 3rem; margin: .625rem 0 0; border: 1px solid #8a93a1;
    border-radius: .5rem; font: inherit; font-weight: 600; background: none; color: inherit; cursor: pointer }
  button:focus-visible { outline: 3px solid #4c9aff; outline-offset: 2px }
  .bkash { background: #b3134f; border-color: #b3134f; color: #fff }
  .nagad { background: #b8400c; border-color: #b8400c; color: #fff }
  .visa { background: #1a4a9c; border-color: #1a4a9c; color: #fff }
  hr { margin: 1.25rem 0 .625rem; border: 0; border-top: 1px solid #8a93a180 }`;

const page = (title: string, content: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body><main>${content}</main></body>
</html>
`;

/** `1,25,000.00`, as sums are written in Bangladesh. */
const grouped = (taka: string) =>
  Number(taka).toLocaleString('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const classes: Record<string, string> = { bkash: 'bkash', nagad: 'nagad', card: 'visa' };

/** What the customer chooses on; null for a session that is not there. */
export function checkoutPage(session: Session | null): string {
  if (!session) return page('Session not found', '<h1>This payment session is not known.</h1>');
  const choices = Object.entries(instruments).map(
    ([value, { label }]) =>
      `<button class="${classes[value]}" name="choice" value="${value}">Pay with ${label}</button>`,
  );
  return page(
    'Payment',
    `<p class="note">This is a simulator of the payment gateway. No money moves.</p>
<form class="card" method="post">
<h1>${escapeHtml(session.product)}</h1>
<dl>
<dt>To pay</dt><dd class="sum">${escapeHtml(session.currency)} ${grouped(session.amount)}</dd>
<dt>Customer</dt><dd>${escapeHtml(session.customer)}</dd>
<dt>Transaction</dt><dd>${escapeHtml(session.tranId)}</dd>
</dl>
${choices.join('\n')}
<hr>
<button name="choice" value="fail">Let the payment fail</button>
<button name="choice" value="cancel">Cancel and go back</button>
</form>`,
  );
}

/** Takes the browser back to the shop by a POST; without JavaScript there is a button. */
export function returnPage(url: string, form: Form): string {
  const fields = Object.entries(form).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return page(
    'Back to the shop',
    `<form class="card" method="post" action="${escapeHtml(url)}">
${fields.join('\n')}
<h1>Taking you back to the shop</h1>
<button>Go back to the shop</button>
</form>
<script>document.forms[0].submit()</script>`,
  );
}
