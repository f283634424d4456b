import type { TextPage } from '../../types';

export const privacy: TextPage = {
  title: 'Privacy',
  lead: 'What we know about you, why, for how long, and how to see or delete it.',
  updated: '2026-11-22',
  sections: [
    {
      id: 'what',
      title: 'What we keep',
      blocks: [
        [
          'Your account: name, email, phone number if you give one, and the language you read in. Your password only as a hash that cannot be turned back.',
          'Your addresses, as you enter them.',
          'Your cart, and what you order.',
          'The places you are signed in: browser, network address and when it was last used, so that you can end a session you do not know.',
        ],
      ],
    },
    {
      id: 'why',
      title: 'Why',
      blocks: [
        'To sell you what you order, bring it to you, honour its warranty and keep your account safe. We do not sell data, show no advertising, and use no analytics service or tracking cookie.',
      ],
    },
    {
      id: 'cookies',
      title: 'Cookies and storage in your browser',
      blocks: [
        [
          'One cookie that keeps you signed in, and one that remembers the cart of a visitor without an account. No script can read either.',
          'One cookie that remembers your language.',
          'On your device only: light or dark colours, the district you looked up, the products you compare. While you pay online, the link of that order, until the tab is closed.',
        ],
      ],
    },
    {
      id: 'who',
      title: 'Who else sees it',
      blocks: [
        'Couriers get the name, phone number and address of a parcel. Payment services get the amount and the order number; card numbers are entered with them and never reach us. Authorities get what the law obliges us to give.',
      ],
    },
    {
      id: 'yours',
      title: 'See it, take it, delete it',
      blocks: [
        'On your account page you can download everything we hold about you, and delete the account. Deleting removes your name, addresses, sessions and cart at once. Invoices stay as long as tax law requires, without being used for anything else.',
        'Questions go to {email}, and a person answers.',
      ],
    },
  ],
};
