import { digits, escapeHtml } from './format.ts';

export interface Series {
  name: string;
  /** One for each moment; null where nothing was measured. */
  values: (number | null)[];
}

export interface LineChart {
  title: string;
  unit: string;
  /** Seconds since the beginning, one for each value. */
  seconds: number[];
  series: Series[];
  /** A line to stay below, or above. */
  limit?: { value: number; name: string };
}

const [width, height] = [600, 180];

/**
 * Lines over time. Only the lines are SVG, stretched to the page's width; the words around them are HTML,
 * so that they keep their size on a telephone.
 */
export function lineChart({ title, unit, seconds, series, limit }: LineChart): string {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  if (values.length === 0) return '';
  const top = Math.max(...values, limit?.value ?? 0) * 1.05 || 1;
  const end = Math.max(1, seconds.at(-1) ?? 1);
  const y = (value: number) => (height - (value / top) * height).toFixed(1);
  const paths = series.map(({ values: points }, index) => {
    let pen = 'M';
    const path = points.map((value, at) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${(((seconds[at] ?? 0) / end) * width).toFixed(1)} ${y(value)}`;
      pen = 'L';
      return step;
    });
    return `<path class="line s${index % 6}" d="${path.join('')}"/>`;
  });
  const mark = limit
    ? `<path class="limit" d="M0 ${y(limit.value)}L${width} ${y(limit.value)}"/>`
    : '';
  const legend = series.map(
    ({ name }, index) => `<li><i class="s${index % 6}"></i>${escapeHtml(name)}</li>`,
  );
  if (limit) legend.push(`<li><i class="limit"></i>${escapeHtml(limit.name)}</li>`);
  return `<figure>
<figcaption>${escapeHtml(title)}</figcaption>
<div class="plot"><span class="top">${digits(top)} ${escapeHtml(unit)}</span>
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(title)}">${mark}${paths.join('')}</svg>
<span class="from">0 s</span><span class="to">${digits(end)} s</span></div>
<ul class="legend">${legend.join('')}</ul>
</figure>`;
}

export interface BarChart {
  title: string;
  unit: string;
  bars: { name: string; value: number; limit?: number }[];
}

/** Values beside each other; a bar beyond its limit stands out, and the limit is a mark on its track. */
export function barChart({ title, unit, bars }: BarChart): string {
  if (bars.length === 0) return '';
  const top = Math.max(...bars.map(({ value, limit = 0 }) => Math.max(value, limit))) || 1;
  const share = (value: number) => `${((value / top) * 100).toFixed(1)}%`;
  const rows = bars.map(({ name, value, limit }) => {
    const over = limit !== undefined && value > limit ? ' over' : '';
    const mark = limit === undefined ? '' : `<b style="left:${share(limit)}"></b>`;
    return `<div class="bar"><span>${escapeHtml(name)}</span><div class="track"><i class="fill${over}" style="width:${share(value)}"></i>${mark}</div><span class="value">${digits(value)} ${escapeHtml(unit)}</span></div>`;
  });
  return `<figure><figcaption>${escapeHtml(title)}</figcaption>${rows.join('\n')}</figure>`;
}
