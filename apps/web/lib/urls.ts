import type { Locale } from './i18n/locales';

/** Addresses of the pages. Every link is built here, so that an address changes in one place. */
export const urls = {
  home: (locale: Locale) => `/${locale}`,
  departments: (locale: Locale) => `/${locale}/c`,
  category: (locale: Locale, slug: string) => `/${locale}/c/${slug}`,
  product: (locale: Locale, slug: string, variantId?: string) =>
    `/${locale}/p/${slug}${variantId ? `?variant=${variantId}` : ''}`,
  sale: (locale: Locale) => `/${locale}/sale`,
  search: (locale: Locale, q?: string) =>
    `/${locale}/search${q ? `?q=${encodeURIComponent(q)}` : ''}`,
  compare: (locale: Locale, ids?: readonly string[]) =>
    `/${locale}/compare${ids?.length ? `?ids=${ids.join(',')}` : ''}`,
  /** The picture a shared link shows; the same in both languages. */
  sharingPicture: (slug: string) => `/sharing/${slug}`,
  cart: (locale: Locale) => `/${locale}/cart`,
  checkout: (locale: Locale) => `/${locale}/checkout`,
  waitingRoom: (locale: Locale, room: string) => `/${locale}/waiting-room?room=${room}`,
  order: (locale: Locale, id: string, token?: string | null) =>
    `/${locale}/orders/${id}${token ? `?token=${token}` : ''}`,
  invoice: (locale: Locale, id: string, token?: string | null) =>
    `/${locale}/orders/${id}/invoice${token ? `?token=${token}` : ''}`,
  account: (locale: Locale) => `/${locale}/account`,
  addresses: (locale: Locale) => `/${locale}/account/addresses`,
  newAddress: (locale: Locale) => `/${locale}/account/addresses/new`,
  address: (locale: Locale, id: string) => `/${locale}/account/addresses/${id}`,
  orders: (locale: Locale) => `/${locale}/account/orders`,
  sessions: (locale: Locale) => `/${locale}/account/sessions`,
  password: (locale: Locale) => `/${locale}/account/password`,
  deleteAccount: (locale: Locale) => `/${locale}/account/delete`,
  signIn: (locale: Locale) => `/${locale}/sign-in`,
  register: (locale: Locale) => `/${locale}/register`,
  resetPassword: (locale: Locale) => `/${locale}/reset-password`,
  contact: (locale: Locale) => `/${locale}/contact`,
  delivery: (locale: Locale) => `/${locale}/delivery`,
  returns: (locale: Locale) => `/${locale}/returns`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  terms: (locale: Locale) => `/${locale}/terms`,
} as const;
