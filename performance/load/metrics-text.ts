/**
 * The value of a metric in Prometheus' text, all its series added together; those whose labels do not
 * have `label` in them are left out. Null when there is none.
 */
export function readMetric(text: string, name: string, label = ''): number | null {
  let sum: number | null = null;
  for (const line of text.split('\n')) {
    if (!line.startsWith(name)) continue;
    const rest = line.slice(name.length);
    if (rest[0] !== ' ' && rest[0] !== '{') continue;
    if (!rest.includes(label)) continue;
    sum = (sum ?? 0) + Number(rest.slice(rest.lastIndexOf(' ') + 1));
  }
  return sum;
}
