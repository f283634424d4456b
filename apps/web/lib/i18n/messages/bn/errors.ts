import type { Messages } from '../../types';

export const errors: Messages['errors'] = {
  notFoundTitle: 'পাতাটি এখানে নেই',
  notFoundText: 'ঠিকানায় ভুল থাকতে পারে, অথবা পণ্যটি আর বিক্রি হয় না। খুঁজে দেখুন, অথবা কোনো বিভাগ থেকে শুরু করুন।',
  goHome: 'মূল পাতায় যান',
};
