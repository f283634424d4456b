import type { ProductDetail } from '@/features/catalogue/types';

export type CompareRow = {
  key: string;
  label: string;
  /** One for each product, in order; null where the product does not say. */
  values: (string | null)[];
  differs: boolean;
};

export type CompareGroup = { group: string; rows: CompareRow[] };

/**
 * The specifications of several products as rows. Groups and rows stand in the order in which they first
 * appear, so that products of one department line up.
 */
export function compareRows(products: ProductDetail[]): CompareGroup[] {
  const groups = new Map<string, Map<string, CompareRow>>();
  products.forEach((product, index) => {
    for (const { group, items } of product.specifications) {
      const rows = groups.get(group) ?? new Map<string, CompareRow>();
      groups.set(group, rows);
      for (const { key, label, value } of items) {
        const row = rows.get(key) ?? {
          key,
          label,
          values: products.map(() => null),
          differs: false,
        };
        row.values[index] = value;
        rows.set(key, row);
      }
    }
  });
  return [...groups].map(([group, rows]) => ({
    group,
    rows: [...rows.values()].map((row) => ({
      ...row,
      differs: products.length > 1 && new Set(row.values).size > 1,
    })),
  }));
}
