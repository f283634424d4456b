import type { Locale } from '@/lib/i18n/locales';

export type User = {
  id: string;
  email: string;
  name: string;
  /** E.164. */
  phone: string | null;
  role: 'customer' | 'staff' | 'admin';
  locale: Locale;
  createdAt: string;
};

export type Session = {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string;
  ip: string;
  current: boolean;
};

export type Address = {
  id: string;
  label: string;
  recipient: string;
  /** E.164. */
  phone: string;
  /** Slugs of GET /locations. */
  division: string;
  district: string;
  upazila: string;
  line: string;
  postcode: string | null;
  isDefault: boolean;
};
