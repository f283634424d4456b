import { escapeHtml } from './format.ts';

const style = `
:root { color-scheme: light dark; --ink: #16211f; --quiet: #55625f; --paper: #fbfaf6; --panel: #fff; --rule: #dcdfd8;
  --good: #0b6b4f; --bad: #b3261e; --s0: #0b6b4f; --s1: #b25b00; --s2: #2f5fa8; --s3: #8a3ffc; --s4: #9f1853; --s5: #5b6770; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ebeee9; --quiet: #a5b0ab; --paper: #101614; --panel: #18201d; --rule: #32403b;
    --good: #56c596; --bad: #ff8a80; --s0: #56c596; --s1: #ffb35c; --s2: #7fb0ff; --s3: #c39bff; --s4: #ff7eb6; --s5: #aab6b1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 19px; margin: 40px 0 12px; }
p { max-width: 70ch; } .quiet { color: var(--quiet); }
.good { color: var(--good); } .bad { color: var(--bad); } .good, .bad { font-weight: 600; }
.scroll { overflow-x: auto; margin-bottom: 16px; }
@media (max-width: 600px) { .scroll table.wide { min-width: 640px; } }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 7px 14px 7px 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th { color: var(--quiet); font-weight: 600; font-size: 14px; } td.n, th.n { text-align: right; white-space: nowrap; }
.charts { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr)); }
figure { margin: 0; padding: 16px; background: var(--panel); border: 1px solid var(--rule); border-radius: 8px; min-width: 0; }
figcaption { font-weight: 600; margin-bottom: 8px; }
.plot { position: relative; padding: 20px 0; } .plot span { position: absolute; font-size: 13px; color: var(--quiet); }
.plot .top { top: 0; left: 0; } .plot .from { bottom: 0; left: 0; } .plot .to { bottom: 0; right: 0; }
svg { display: block; width: 100%; height: 180px; border-block: 1px solid var(--rule); }
.line { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }
.limit { fill: none; stroke: var(--bad); stroke-dasharray: 5 4; vector-effect: non-scaling-stroke; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; padding: 0; margin: 8px 0 0; font-size: 14px; }
.legend i { display: inline-block; width: 14px; height: 3px; margin-right: 6px; vertical-align: middle; }
.legend i.limit { height: 0; border-top: 2px dashed var(--bad); }
${[0, 1, 2, 3, 4, 5].map((n) => `path.s${n} { stroke: var(--s${n}); } i.s${n} { background: var(--s${n}); }`).join('\n')}
.bar { display: grid; grid-template-columns: minmax(84px, 26%) 1fr minmax(76px, max-content); gap: 10px; align-items: center; margin: 6px 0; font-size: 14px; }
.bar > span { overflow-wrap: anywhere; } .value { text-align: right; font-variant-numeric: tabular-nums; }
.track { position: relative; height: 14px; background: color-mix(in srgb, var(--rule) 55%, transparent); border-radius: 3px; }
.fill { display: block; height: 100%; min-width: 1px; background: var(--s0); border-radius: 3px; } .fill.over { background: var(--bad); }
.track b { position: absolute; top: -3px; bottom: -3px; width: 2px; background: var(--ink); }
`;

/** A whole page that needs nothing but itself. `body` is HTML, the rest is text. */
export function page(title: string, subtitle: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(subtitle)}</p>
${body}
</main>
</body>
</html>
`;
}

export type Cell = string | number | { good: boolean; text: string };

/** A table; numbers and the columns in `right` stand to the right. */
export function table(head: string[], rows: Cell[][], right: number[] = []): string {
  const side = (index: number) => (right.includes(index) ? ' class="n"' : '');
  const cell = (value: Cell, index: number) => {
    if (typeof value !== 'object') return `<td${side(index)}>${escapeHtml(String(value))}</td>`;
    return `<td${side(index)}><span class="${value.good ? 'good' : 'bad'}">${escapeHtml(value.text)}</span></td>`;
  };
  return `<div class="scroll"><table${head.length > 3 ? ' class="wide"' : ''}><thead><tr>${head.map((name, index) => `<th${side(index)}>${escapeHtml(name)}</th>`).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody></table></div>`;
}

export function list(items: string[]): string {
  return `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
}
