import { escapeHtml } from './html.ts';

export interface SummaryLine {
  name: string;
  /** Options, such as "Navy, 256 GB"; empty where there are none. */
  options: string;
  /** "2 × ৳ 500" */
  count: string;
  amount: string;
  /** What is wrong with it: "Sold out". */
  remark?: string;
}

/** What a mail says about goods and money, in the words and digits of its language. */
export interface Summary {
  /** Over the table: "Order DC-7K3M9-Q2XPA". */
  title: string;
  lines: SummaryLine[];
  /** Subtotal, fees, and what it comes to; the last one is the largest. */
  sums: { label: string; amount: string }[];
  /** Payment, delivery, address: a label with lines of its own. */
  facts: { label: string; lines: string[] }[];
}

export function summaryText({ title, lines, sums, facts }: Summary): string {
  const goods = lines.map(({ name, options, count, amount, remark }) =>
    [
      `- ${name}${options ? ` (${options})` : ''}`,
      `  ${count} = ${amount}${remark ? `. ${remark}` : ''}`,
    ].join('\n'),
  );
  return [
    [title, ...goods].join('\n'),
    sums.map(({ label, amount }) => `${label}: ${amount}`).join('\n'),
    ...facts.map(({ label, lines: words }) => `${label}:\n${words.join('\n')}`),
  ].join('\n\n');
}

const quiet = 'font-size:14px;color:#56645e';
const figure =
  'text-align:right;vertical-align:top;white-space:nowrap;padding-left:12px;font-variant-numeric:tabular-nums';
const rule = 'border-top:1px solid #e5e1d6';

/** A table, which every mail program can show, two columns wide: it fits the narrowest phone. */
export function summaryHtml({ title, lines, sums, facts }: Summary): string {
  const goods = lines.map(
    ({ name, options, count, amount, remark }) => `<tr>
<td style="${rule};padding-top:12px;padding-bottom:12px;vertical-align:top"><span style="font-weight:600">${escapeHtml(name)}</span>${
      options ? `<br><span style="${quiet}">${escapeHtml(options)}</span>` : ''
    }<br><span style="${quiet};white-space:nowrap">${escapeHtml(count)}</span>${
      remark ? `<br><span style="font-size:14px;color:#c2321f">${escapeHtml(remark)}</span>` : ''
    }</td>
<td style="${figure};${rule};padding-top:12px;padding-bottom:12px">${escapeHtml(amount)}</td>
</tr>`,
  );
  const totals = sums.map(({ label, amount }, index) => {
    const last = index === sums.length - 1;
    const weight = last ? 'font-weight:700;font-size:18px;' : '';
    // The first has the rule of the goods above it, the last one of its own.
    const above = index === 0 || last ? `${rule};padding-top:12px;` : '';
    const below = last ? 16 : index === sums.length - 2 ? 12 : 6;
    const style = `${weight}${above}padding-bottom:${below}px;vertical-align:top`;
    return `<tr><td style="${style}">${escapeHtml(label)}</td>
<td style="${figure};${style}">${escapeHtml(amount)}</td></tr>`;
  });
  const rest = facts.map(
    ({ label, lines: words }) =>
      `<p style="margin:0 0 12px"><span style="${quiet}">${escapeHtml(label)}</span><br>${words.map(escapeHtml).join('<br>')}</p>`,
  );
  return `<p style="margin:0 0 12px;font-weight:700;font-size:18px">${escapeHtml(title)}</p>
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;border-collapse:collapse">
${goods.join('\n')}
${totals.join('\n')}
</table>
${rest.length ? `<div style="${rule};padding-top:16px;margin-bottom:12px">${rest.join('\n')}</div>` : ''}`;
}
