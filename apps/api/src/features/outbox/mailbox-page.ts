import { smsLength } from './sms-length.ts';
import { escapeHtml } from './templates/html.ts';

export interface MailboxEntry {
  id: string;
  channel: 'email' | 'sms';
  to: string;
  template: string;
  subject: string | null;
  text: string | null;
  createdAt: string;
  sentAt: string | null;
  attempts: number;
  lastError: string | null;
}

const style = `
  body { margin: 0; background: #faf8f3; color: #14201b; font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 760px; margin: 0 auto; padding: 24px 16px 64px; }
  h1 { font-size: 24px; margin: 0 0 4px; color: #0b5d46; }
  p.lead { margin: 0 0 24px; color: #56645e; }
  details { background: #fff; border: 1px solid #e5e1d6; border-radius: 12px; margin-bottom: 12px; }
  summary { cursor: pointer; padding: 16px; display: grid; gap: 4px; }
  summary:focus-visible { outline: 3px solid #0b5d46; outline-offset: 2px; border-radius: 12px; }
  .subject { font-weight: 640; }
  .meta { font-size: 14px; color: #56645e; overflow-wrap: anywhere; }
  .failed { color: #c2321f; }
  pre { margin: 0; padding: 16px; border-top: 1px solid #e5e1d6; font: 15px/1.6 system-ui, sans-serif;
    white-space: pre-wrap; overflow-wrap: anywhere; }
  a { color: #0b5d46; }
  .html { display: block; padding: 0 16px 16px; font-size: 14px; }
`;

/** The development mailbox as a page; newest message first and open. */
export function mailboxPage(entries: MailboxEntry[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox: DhakaCart</title><style>${style}</style></head>
<body><main>
<h1>Mailbox</h1>
<p class="lead">Without a mail server and an SMS provider, what the shop would have sent is shown here.</p>
${entries.length ? entries.map(entryHtml).join('\n') : '<p>No mail yet. Register, or reset a password.</p>'}
</main></body></html>
`;
}

function entryHtml(entry: MailboxEntry, index: number): string {
  const state = entry.sentAt
    ? `sent ${entry.sentAt}`
    : `<span class="failed">not sent, ${entry.attempts} attempts${
        entry.lastError ? `: ${escapeHtml(entry.lastError)}` : ''
      }</span>`;
  const html =
    entry.channel === 'email'
      ? `<a class="html" href="/api/dev/mailbox/${entry.id}">As HTML</a>`
      : '';
  const body = entry.text ? `<pre>${linked(escapeHtml(entry.text))}</pre>${html}` : '';
  return `<details${index === 0 ? ' open' : ''}><summary>
<span class="subject">${escapeHtml(entry.subject ?? entry.template)}</span>
<span class="meta">${kindOf(entry)} to ${escapeHtml(entry.to)}, ${state}</span>
</summary>${body}</details>`;
}

function kindOf({ channel, text }: MailboxEntry): string {
  if (channel === 'email') return 'Mail';
  if (!text) return 'SMS';
  const { encoding, segments } = smsLength(text);
  return `SMS (${segments} × ${encoding})`;
}

/** Makes addresses clickable in text that is escaped already. */
function linked(text: string): string {
  return text.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}
