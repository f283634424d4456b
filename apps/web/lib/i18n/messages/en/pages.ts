export const pages = {
  contents: 'On this page',
  updated: 'Last changed on {date}.',
  contactTitle: 'Contact',
  contactLead: 'A person answers, in Bengali or English.',
  phoneTitle: 'Call',
  phoneText: 'Every day from 9:00 to 21:00. Have your order number at hand, if there is one.',
  emailTitle: 'Write',
  emailText: 'We answer within one working day.',
  counterTitle: 'Come by',
  counterAddress: 'Level 5, 114 Elephant Road, Dhaka 1205',
  counterText: 'Saturday to Thursday, 10:00 to 20:00. Orders for pick-up wait here for three days.',
  askFirst: 'Quick answers',
} as const;
