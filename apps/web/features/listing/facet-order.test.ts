import { expect, test } from 'vitest';
import type { FacetValue } from '@/features/catalogue/types';
import { inReadingOrder } from './facet-order.ts';

const of = (...values: string[]): FacetValue[] =>
  values.map((value) => ({ value, label: value, count: 1, selected: false }));
const names = (values: FacetValue[]) => inReadingOrder(values).map(({ value }) => value);

test('measures go from small to large, whatever sells most', () => {
  expect(names(of('8 GB', '1 TB', '512 GB', '12 GB'))).toEqual(['8 GB', '12 GB', '512 GB', '1 TB']);
  expect(names(of('6.4 to 6.6 inches', '12 inches and up', 'Under 6.4 inches'))).toEqual([
    'Under 6.4 inches',
    '6.4 to 6.6 inches',
    '12 inches and up',
  ]);
});

test('names keep the order they came in, after the measures', () => {
  expect(names(of('Samsung', 'Apple', '5G', '4G'))).toEqual(['Samsung', 'Apple', '5G', '4G']);
  expect(names(of('Yes', '50 MP', 'No'))).toEqual(['50 MP', 'Yes', 'No']);
});

test('what is chosen comes first', () => {
  const [small, large] = of('4 GB', '8 GB') as [FacetValue, FacetValue];
  expect(names([small, { ...large, selected: true }])).toEqual(['8 GB', '4 GB']);
});
