import { notFound } from 'next/navigation';

export function generateStaticParams() {
  return [];
}

/** Any address below a language that is no page: the 404 of that language. */
export default function MissingPage() {
  notFound();
}
