import type { Metadata } from 'next';
import { NotFoundHelp } from '@/features/shell/not-found-help';
import { getText } from '@/lib/i18n';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.errors.notFoundTitle };
}

export default function NotFound() {
  return <NotFoundHelp />;
}
