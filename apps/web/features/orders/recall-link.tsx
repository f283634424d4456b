'use client';

import { useParams } from 'next/navigation';
import { useEffect } from 'react';
import { recallToken } from './token';

/**
 * The payment service comes back to the order's address without the token of its link. Where this tab
 * left with one, the page is asked for again with it, once.
 */
export function RecallLink() {
  const { id } = useParams<{ id: string }>();
  useEffect(() => {
    const address = new URL(window.location.href);
    const token = recallToken(id);
    if (!token || address.searchParams.has('token')) return;
    address.searchParams.set('token', token);
    window.location.replace(address);
  }, [id]);
  return null;
}
