import type { Messages } from '../../types';

export const pages: Messages['pages'] = {
  contents: 'এই পাতায়',
  updated: 'শেষ বদল {date}।',
  contactTitle: 'যোগাযোগ',
  contactLead: 'বাংলা বা ইংরেজিতে একজন মানুষই উত্তর দেন।',
  phoneTitle: 'ফোন করুন',
  phoneText: 'প্রতিদিন সকাল ৯টা থেকে রাত ৯টা। অর্ডার নম্বর থাকলে হাতে রাখুন।',
  emailTitle: 'লিখুন',
  emailText: 'এক কর্মদিবসের মধ্যে উত্তর দিই।',
  counterTitle: 'চলে আসুন',
  counterAddress: 'পঞ্চম তলা, ১১৪ এলিফ্যান্ট রোড, ঢাকা ১২০৫',
  counterText: 'শনি থেকে বৃহস্পতি, সকাল ১০টা থেকে রাত ৮টা। কাউন্টার থেকে নেওয়ার অর্ডার তিন দিন রাখা থাকে।',
  askFirst: 'ঝটপট উত্তর',
};
