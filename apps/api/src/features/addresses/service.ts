import { type Address, type Database, newId, type Tx } from '@dhakacart/db';
import { notFound, Problem } from '../../lib/problem.ts';
import { normaliseText } from '../../lib/text.ts';
import { requirePhone } from '../auth/input.ts';
import { requirePlace } from './place.ts';
import type { ChangeAddressBody, NewAddressBody } from './schema.ts';

/** The most addresses that one account keeps. */
export const addressLimit = 20;

/** Every method touches the addresses of the given user alone; another's id is `not_found`. */
export interface AddressService {
  /** The default one first, then the oldest. */
  find(userId: string): Promise<Address[]>;
  /** Throws `validation_failed` for a phone or a place that won't do, `conflict` when full. */
  add(userId: string, body: NewAddressBody): Promise<Address>;
  change(userId: string, id: string, body: ChangeAddressBody): Promise<Address>;
  /** When the default one goes, the oldest of the others takes its place. */
  remove(userId: string, id: string): Promise<void>;
}

export function createAddressService({ db }: Pick<Database, 'db'>): AddressService {
  return {
    find: (userId) => findAddresses(db, userId),

    async add(userId, body) {
      requirePlace(body);
      const phone = requirePhone(body.phone);
      return db.$transaction(async (tx) => {
        await lockAddresses(tx, userId);
        const count = await tx.address.count({ where: { userId } });
        if (count >= addressLimit) throw tooManyAddresses();
        const isDefault = count === 0 || body.isDefault === true;
        if (isDefault) await clearDefault(tx, userId);
        return tx.address.create({
          data: {
            ...tidied(body),
            id: newId('adr'),
            userId,
            phone,
            postcode: body.postcode ?? null,
            isDefault,
          },
        });
      });
    },

    async change(userId, id, body) {
      return db.$transaction(async (tx) => {
        await lockAddresses(tx, userId);
        const address = await tx.address.findFirst({ where: { id, userId } });
        if (!address) throw notFound();
        requirePlace({ ...address, ...body });
        if (body.isDefault) await clearDefault(tx, userId);
        return tx.address.update({
          where: { id },
          data: {
            ...tidied(body),
            ...(body.phone === undefined ? {} : { phone: requirePhone(body.phone) }),
          },
        });
      });
    },

    async remove(userId, id) {
      await db.$transaction(async (tx) => {
        await lockAddresses(tx, userId);
        const { count } = await tx.address.deleteMany({ where: { id, userId } });
        if (count === 0) throw notFound();
        const [first] = await findAddresses(tx, userId);
        if (first && !first.isDefault) {
          await tx.address.update({ where: { id: first.id }, data: { isDefault: true } });
        }
      });
    },
  };
}

function findAddresses(tx: Pick<Tx, 'address'>, userId: string): Promise<Address[]> {
  return tx.address.findMany({
    where: { userId },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
}

// Two changes at once must neither pass the limit together nor leave two defaults.
async function lockAddresses(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM users WHERE id = ${userId} FOR NO KEY UPDATE`;
}

async function clearDefault(tx: Tx, userId: string): Promise<void> {
  await tx.address.updateMany({ where: { userId, isDefault: true }, data: { isDefault: false } });
}

function tidied<T extends Pick<ChangeAddressBody, 'label' | 'recipient' | 'line'>>(body: T): T {
  const { label, recipient, line } = body;
  return {
    ...body,
    ...(label === undefined ? {} : { label: normaliseText(label) }),
    ...(recipient === undefined ? {} : { recipient: normaliseText(recipient) }),
    ...(line === undefined ? {} : { line: normaliseText(line) }),
  };
}

const tooManyAddresses = () =>
  new Problem('conflict', {
    detail: {
      en: `An account keeps at most ${addressLimit} addresses. Remove one first.`,
      bn: 'একটি অ্যাকাউন্টে সর্বোচ্চ ২০টি ঠিকানা রাখা যায়। আগে একটি মুছুন।',
    },
  });
