import { accountLocked } from './problems.ts';
import type { ThrottleRepository } from './throttle-repository.ts';

/** How many attempts one key has, and how long it then waits. */
export interface Allowance {
  /** Attempts within the window before the first lock. */
  attempts: number;
  /** Without an attempt for this long, counting starts over; ms. */
  windowMs: number;
  /** The first lock; each further attempt doubles it; ms. */
  lockMs: number;
  longestLockMs: number;
}

const minute = 60_000;

/**
 * What guessing is allowed. The lock of an account is short, so that a stranger who types wrong
 * passwords for somebody else delays that person by minutes at most, and it does not hold at all
 * for an address from which the account signed in before (see `SignInThrottle`). Addresses get
 * more, because a mobile network in Bangladesh puts thousands of people behind one.
 */
export const allowances = {
  account: { attempts: 10, windowMs: 30 * minute, lockMs: minute, longestLockMs: 10 * minute },
  address: { attempts: 60, windowMs: 15 * minute, lockMs: minute, longestLockMs: 15 * minute },
  confirmation: { attempts: 10, windowMs: 30 * minute, lockMs: minute, longestLockMs: 15 * minute },
  resetMail: {
    attempts: 3,
    windowMs: 60 * minute,
    lockMs: 15 * minute,
    longestLockMs: 60 * minute,
  },
  resetAddress: { attempts: 30, windowMs: 60 * minute, lockMs: minute, longestLockMs: 15 * minute },
} as const satisfies Record<string, Allowance>;

export interface Throttle {
  /**
   * Counts an attempt to sign in before the password is looked at, so that parallel guesses count
   * as well. Throws `account_locked` when the address, or the account for this address, must wait.
   * `isFamiliar` is asked only when the account is locked.
   */
  beforeSignIn(attempt: SignInAttempt, isFamiliar: () => Promise<boolean>): Promise<void>;
  /** Takes back what `beforeSignIn` counted: the password was right. */
  afterSignIn(attempt: SignInAttempt): Promise<void>;
  /** Counts one attempt of `key`; throws `account_locked` when it must wait. */
  attempt(key: string, allowance: Allowance): Promise<void>;
  /** Counts one attempt of `key`; false when it must wait. */
  allows(key: string, allowance: Allowance): Promise<boolean>;
  forget(key: string): Promise<void>;
}

export interface SignInAttempt {
  /** Normalised; the account need not exist. */
  email: string;
  /** The visitor's address, an IPv6 one by its first 64 bits. */
  address: string;
}

export function createThrottle(repository: ThrottleRepository): Throttle {
  async function allows(key: string, allowance: Allowance): Promise<boolean> {
    return (await repository.count(key, allowance)) === null;
  }

  return {
    async beforeSignIn({ email, address }, isFamiliar) {
      const addressLock = await repository.count(addressKey(address), allowances.address);
      if (addressLock) throw accountLocked(addressLock);
      const accountLock = await repository.count(accountKey(email), allowances.account);
      if (accountLock && !(await isFamiliar())) throw accountLocked(accountLock);
    },
    async afterSignIn({ email, address }) {
      await repository.forget(accountKey(email));
      await repository.giveBack(addressKey(address), allowances.address);
    },
    async attempt(key, allowance) {
      const lock = await repository.count(key, allowance);
      if (lock) throw accountLocked(lock);
    },
    allows,
    forget: (key) => repository.forget(key),
  };
}

export const accountKey = (email: string) => `account:${email}`;
export const addressKey = (address: string) => `address:${address}`;
