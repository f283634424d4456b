import type { Messages } from '../../types';

export const compare: Messages['compare'] = {
  title: 'তুলনা',
  intro: 'পাশাপাশি সর্বোচ্চ চারটি পণ্য। যে সারিতে তফাত আছে, সেটি চিহ্নিত।',
  emptyTitle: 'তুলনা করার মতো কিছু নেই',
  empty: 'পণ্যের পাতায় “তুলনা করুন” চাপলে সেটি এখানে আসবে। একসঙ্গে সর্বোচ্চ চারটি।',
  remove: '{name} সরান',
  differs: 'আলাদা',
  price: 'দাম',
  rating: 'রেটিং',
  stock: 'স্টক',
  warranty: 'ওয়ারেন্টি',
  none: 'উল্লেখ নেই',
  general: 'এক নজরে',
};
