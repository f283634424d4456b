import 'server-only';
import { cache } from 'react';
import { ApiError } from '@/lib/api';
import { getPrivate } from '@/lib/api/visitor';
import type { Locale } from '@/lib/i18n/locales';
import { tokenHeaders } from './token';
import type { FoundOrder, Order, OrderList } from './types';

/**
 * An order for its owner, for the browser that placed it, or else for whoever has the token of its
 * link; null for everybody else. The token counts last, so that the owner's page need not carry it.
 * Metadata and page ask once.
 */
export const getOrder = cache(
  async (id: string, token: string | null, locale: Locale): Promise<FoundOrder | null> => {
    const own = await readOrder(id, null, locale);
    if (own) return { order: own, token: null };
    const linked = token === null ? null : await readOrder(id, token, locale);
    return linked ? { order: linked, token } : null;
  },
);

/** A page of the account's orders, newest first. */
export function findOrders(
  locale: Locale,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<OrderList> {
  return getPrivate<OrderList>('/orders', { locale, limit, cursor });
}

async function readOrder(id: string, token: string | null, locale: Locale): Promise<Order | null> {
  try {
    return await getPrivate<Order>(
      `/orders/${encodeURIComponent(id)}`,
      { locale },
      tokenHeaders(token),
    );
  } catch (error) {
    // 404 is no such order, or not this visitor's; the others an id that cannot be one.
    if (error instanceof ApiError && [400, 404, 422].includes(error.status)) return null;
    throw error;
  }
}
