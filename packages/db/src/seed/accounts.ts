import { stableId } from '../ids.ts';

/** The password of every demo account. */
export const demoPassword = 'dhaka-demo-2026';

export type HashPassword = (password: string) => Promise<string>;

const accounts = [
  { name: 'Nusrat Jahan', role: 'customer', mailbox: 'shopper', phone: '+8801712345678' },
  { name: 'Tanvir Ahmed', role: 'staff', mailbox: 'staff', phone: null },
  { name: 'Farhana Rahman', role: 'admin', mailbox: 'admin', phone: null },
];

/** Hashes the password once for each account, as three people would. */
export async function accountRows(hashPassword: HashPassword): Promise<Record<string, unknown>[]> {
  return Promise.all(
    accounts.map(async ({ mailbox, ...account }) => ({
      id: stableId('usr', mailbox),
      email: `${mailbox}@dhakacart.example`,
      ...account,
      password_hash: await hashPassword(demoPassword),
      locale: 'en',
    })),
  );
}
