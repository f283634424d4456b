import { describe, expect, it } from 'vitest';
import type { ProductDetail } from '@/features/catalogue/types';
import { parseCompared } from './compare-ids';
import { compareRows } from './rows';

const product = (specifications: ProductDetail['specifications']) =>
  ({ specifications }) as ProductDetail;

describe('compareRows', () => {
  it('lines up what products share and marks what differs', () => {
    const groups = compareRows([
      product([
        {
          group: 'Display',
          items: [
            { key: 'panel', label: 'Panel', value: 'AMOLED' },
            { key: 'size', label: 'Size', value: '6.7' },
          ],
        },
      ]),
      product([
        { group: 'Display', items: [{ key: 'panel', label: 'Panel', value: 'AMOLED' }] },
        { group: 'Battery', items: [{ key: 'capacity', label: 'Capacity', value: '5000' }] },
      ]),
    ]);
    expect(groups).toEqual([
      {
        group: 'Display',
        rows: [
          { key: 'panel', label: 'Panel', values: ['AMOLED', 'AMOLED'], differs: false },
          { key: 'size', label: 'Size', values: ['6.7', null], differs: true },
        ],
      },
      {
        group: 'Battery',
        rows: [{ key: 'capacity', label: 'Capacity', values: [null, '5000'], differs: true }],
      },
    ]);
  });

  it('marks nothing with one product', () => {
    const [group] = compareRows([
      product([{ group: 'A', items: [{ key: 'k', label: 'K', value: '1' }] }]),
    ]);
    expect(group?.rows[0]?.differs).toBe(false);
  });
});

describe('parseCompared', () => {
  it('takes four ids, each once, and nothing else', () => {
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((letter) => `prd_${letter.repeat(16)}`);
    expect(parseCompared([a, b, a, '<x>', 'prd_a', c, d, e].join(','))).toEqual([a, b, c, d]);
    expect(parseCompared([`${a}`, `${b}`])).toEqual([a, b]);
    expect(parseCompared(undefined)).toEqual([]);
  });
});
