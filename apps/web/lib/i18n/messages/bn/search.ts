import type { Messages } from '../../types';

export const search: Messages['search'] = {
  products: 'পণ্য',
  brands: 'ব্র্যান্ড',
  queries: 'যা খোঁজা হয়',
  found: '{count}টি পরামর্শ',
  none: 'কোনো পরামর্শ নেই',
};
