import type { en } from './messages/en';

type Words<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };

/** Every message there is; the English files define the keys, and the Bengali ones must have them all. */
export type Messages = Words<typeof en>;

export type ClientMessages = Messages['client'];
