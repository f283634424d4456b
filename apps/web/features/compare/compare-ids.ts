export const mostCompared = 4;

/** The products of an address, `?ids=prd_a,prd_b`: each once, four at most, anything else left out. */
export function parseCompared(value: string | string[] | undefined): string[] {
  const text = Array.isArray(value) ? value.join(',') : (value ?? '');
  const ids = text.split(',').filter((id) => /^prd_[a-z0-9]{16}$/.test(id));
  return [...new Set(ids)].slice(0, mostCompared);
}
