import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link of the shop. Nothing is fetched before it is followed: a shelf of 24 products would
 * otherwise cost each visitor 24 requests, on a phone's data and on the day of the sale.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
